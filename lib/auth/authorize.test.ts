import { describe, expect, test } from 'vitest'
import { type Actor, authorize, coursesAs, type Entity, roleIn, table } from './authorize.ts'

const course = 'course-1'
const actorAs = (role: 'student' | 'ta' | 'instructor', courseId = course): Actor => ({
  ...{ id: role, name: role, email: `${role}@example.test`, locale: null },
  enrolments: [{ courseId, role }],
})

const exam = (published: boolean): Entity => ({ type: 'exam', courseId: course, published })
const attempt = (userId: string, mode: 'exam' | 'practice' | 'preview'): Entity => ({
  ...{ type: 'attempt', courseId: course, userId, mode },
})

/** Who may, for every verb of every entity; `own` is an attempt of the actor's. */
const expected: Record<string, { entity: Entity; verbs: Record<string, string> }> = {
  course: {
    entity: { type: 'course', courseId: course },
    verbs: {
      view: 'student ta instructor',
      practise: 'student ta instructor',
      'view-students': 'ta instructor',
      'export-grades': 'ta instructor',
      'view-audit': 'ta instructor',
      regrade: 'ta instructor',
      enrol: 'instructor',
      author: 'instructor',
    },
  },
  question: {
    entity: { type: 'question', courseId: course },
    verbs: {
      view: 'ta instructor',
      author: 'instructor',
      prove: 'instructor',
      publish: 'instructor',
      retire: 'instructor',
      report: 'ta instructor',
    },
  },
  'published exam': {
    entity: exam(true),
    verbs: {
      view: 'student ta instructor',
      take: 'student',
      preview: 'ta instructor',
      author: 'instructor',
      publish: 'instructor',
      release: 'instructor',
      review: 'ta instructor',
    },
  },
  'unpublished exam': {
    entity: exam(false),
    verbs: {
      view: 'ta instructor',
      take: '',
      preview: 'ta instructor',
      author: 'instructor',
      publish: 'instructor',
      release: 'instructor',
      review: 'ta instructor',
    },
  },
  "somebody else's exam attempt": {
    entity: attempt('somebody', 'exam'),
    verbs: {
      view: 'ta instructor',
      answer: '',
      close: '',
      'view-key': 'ta instructor',
      adjust: 'ta instructor',
      comment: 'ta instructor',
      regrade: 'ta instructor',
    },
  },
  "somebody else's practice": {
    entity: attempt('somebody', 'practice'),
    verbs: { view: '', answer: '', close: '', 'view-key': '', adjust: '', comment: '', regrade: '' },
  },
  "somebody else's preview": {
    entity: attempt('somebody', 'preview'),
    verbs: { view: '', answer: '', close: '', 'view-key': '', adjust: '', comment: '', regrade: '' },
  },
}

const roles = ['student', 'ta', 'instructor'] as const
const may = (actor: Actor, verb: string, entity: Entity) => authorize(actor, verb as never, entity)

for (const [name, { entity, verbs }] of Object.entries(expected)) {
  describe(name, () => {
    test('every verb of the table has its expectation here', () => {
      expect(Object.keys(verbs).sort()).toEqual(Object.keys(table[entity.type]).sort())
    })
    for (const [verb, allowed] of Object.entries(verbs)) {
      test(`${verb}: ${allowed || 'nobody'}`, () => {
        expect(roles.filter((role) => may(actorAs(role), verb, entity)).join(' ')).toBe(allowed)
      })
    }
  })
}

test('an own attempt can be seen, answered and closed, and never be judged, whatever the role', () => {
  for (const role of roles) {
    for (const mode of ['exam', 'practice', 'preview'] as const) {
      const own = attempt(role, mode)
      const verbs = Object.keys(table.attempt).filter((verb) => may(actorAs(role), verb, own))
      expect(verbs).toEqual(['view', 'answer', 'close'])
    }
  }
})

test('a role counts in its own course only', () => {
  const entities = Object.values(expected).map(({ entity }) => entity)
  for (const entity of entities) {
    for (const verb of Object.keys(table[entity.type])) {
      expect(may(actorAs('instructor', 'course-2'), verb, entity)).toBe(false)
    }
  }
})

test('an unknown verb is refused', () => {
  expect(may(actorAs('instructor'), 'constructor', exam(true))).toBe(false)
  expect(may(actorAs('instructor'), 'destroy', exam(true))).toBe(false)
})

test('courses are found by role', () => {
  const actor: Actor = {
    ...actorAs('ta'),
    enrolments: [
      { courseId: 'a', role: 'ta' },
      { courseId: 'b', role: 'student' },
    ],
  }
  expect(coursesAs(actor, 'ta', 'instructor')).toEqual(['a'])
  expect(roleIn(actor, 'b')).toBe('student')
  expect(roleIn(actor, 'c')).toBeUndefined()
})
