import type { ModuleAttack } from '../attack.ts'

export const attack: ModuleAttack = {
  name: 'climbs to the harness through arguments.callee and caller',
  source: `
    const climb = Function('try { return arguments.callee.caller } catch { return null }')
    const walk = Function('f', 'const seen = []; for (let at = arguments.callee; at && seen.length < 50; at = at.caller) seen.push(at); return seen')
    export const attack = () => {
      const seen = []
      try { seen.push(climb()) } catch {}
      try { seen.push(...walk().slice(1)) } catch {}
      try { seen.push(attack.caller, attack.arguments?.callee) } catch {}
      return seen.filter(Boolean).map(String).filter((text) => !text.includes('attack'))
    }
  `,
  expect: { ends: ['completed'], answer: { json: [] }, reason: 'wrong-type' },
}
