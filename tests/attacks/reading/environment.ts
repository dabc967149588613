import type { ScriptAttack } from '../attack.ts'

export const attack: ScriptAttack = {
  name: 'reads what was inherited, and host paths from its own arguments',
  script: `
    const ours = ['TZ', 'UV_THREADPOOL_SIZE', 'PATH', 'PWD', '_', 'SHLVL']
    const foreign = Object.keys(process.env).filter((name) => !ours.includes(name))
    const paths = JSON.stringify([process.argv[0], process.execArgv.slice(0, 1)]).match(/node_modules|home|work/)
    answer({ environment: foreign.length ? foreign : { refused: 'nothing' }, paths: paths ? paths[0] : { refused: 'nothing' } })`,
  expect: { ends: ['completed'], answer: 'refused' },
}
