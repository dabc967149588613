import * as tf from '@tensorflow/tfjs'
ceci n’est pas un programme
