import { describeAttacks } from './suite.ts'

await describeAttacks('time')
