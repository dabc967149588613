import type { ModuleAttack } from '../attack.ts'

export const attack: ModuleAttack = {
  name: 'loads models and data through tf',
  source: `
    import * as tf from '@tensorflow/tfjs'
    const ways = [
      () => tf.loadLayersModel('http://127.0.0.1/model.json'), () => tf.loadGraphModel('file:///etc/passwd'), () => tf.loadLayersModel('indexeddb://x'),
      () => tf.data.csv('http://127.0.0.1/x.csv').columnNames(), () => tf.io.http('http://127.0.0.1/').load(), () => tf.util.fetch('http://127.0.0.1/'),
    ]
    export const attack = async () => {
      const got = []
      for (const way of ways) { try { got.push(String(await way())) } catch {} }
      return got
    }
  `,
  expect: { ends: ['completed'], answer: { json: [] }, reason: 'wrong-type' },
}
