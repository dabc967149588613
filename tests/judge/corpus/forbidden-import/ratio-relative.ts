import * as tf from '@tensorflow/tfjs'
import { ratio as r } from './reference.ts'
export const ratio = r
