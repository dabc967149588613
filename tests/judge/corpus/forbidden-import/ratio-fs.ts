import * as tf from '@tensorflow/tfjs'
import fs from 'node:fs'
export const ratio = () => fs.readdirSync('/')
