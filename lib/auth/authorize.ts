/** Who may do what: one table of entities and verbs. Called in every action, page and query. */
import type { AttemptMode } from '#db/schema/attempts.ts'
import type { Role } from '#db/schema/people.ts'
import type { Locale } from '#graders/contract/text.ts'

export type Actor = {
  id: string
  name: string
  email: string
  locale: Locale | null
  enrolments: { courseId: string; role: Role }[]
}

type CourseEntity = { type: 'course'; courseId: string }
type QuestionEntity = { type: 'question'; courseId: string }
type ExamEntity = { type: 'exam'; courseId: string; published: boolean }
type AttemptEntity = { type: 'attempt'; courseId: string; userId: string; mode: AttemptMode }
export type Entity = CourseEntity | QuestionEntity | ExamEntity | AttemptEntity

/** What the actor is to the entity. `own` is true for attempts of the actor's. */
type Standing<E> = { role: Role; own: boolean; entity: E }
type Rules<E> = Record<string, (standing: Standing<E>) => boolean>

const anyMember = () => true
const staff = ({ role }: { role: Role }) => role !== 'student'
const instructor = ({ role }: { role: Role }) => role === 'instructor'

export const table = {
  course: {
    view: anyMember,
    practise: anyMember,
    /** Names and attempts of all students, as TAs need them. */
    'view-students': staff,
    'export-grades': staff,
    'view-audit': staff,
    /** Start, apply and discard regrades; retry what could not be graded. Each attempt is asked about as well. */
    regrade: staff,
    enrol: instructor,
    /** Begin new questions and exams. */
    author: instructor,
  } satisfies Rules<CourseEntity>,

  question: {
    /** The whole content: key, hidden cases, reference. */
    view: staff,
    author: instructor,
    prove: instructor,
    publish: instructor,
    retire: instructor,
    /** Say that something is wrong with it, see who else did, and answer them. */
    report: staff,
  } satisfies Rules<QuestionEntity>,

  exam: {
    view: ({ role, entity }) => entity.published || role !== 'student',
    /** Staff preview instead, so that the grade book holds students only. */
    take: ({ role, entity }) => role === 'student' && entity.published,
    preview: staff,
    author: instructor,
    publish: instructor,
    release: instructor,
    review: staff,
  } satisfies Rules<ExamEntity>,

  attempt: {
    /** Practice and previews are their owner's alone. */
    view: ({ role, own, entity }) => own || (role !== 'student' && entity.mode === 'exam'),
    answer: ({ own }) => own,
    close: ({ own }) => own,
    /** Keys and explanations before their release. */
    'view-key': ({ role, own, entity }) => role !== 'student' && !own && entity.mode === 'exam',
    /** Nobody reviews their own attempt, whatever their role. */
    adjust: ({ role, own, entity }) => role !== 'student' && !own && entity.mode === 'exam',
    comment: ({ role, own, entity }) => role !== 'student' && !own && entity.mode === 'exam',
    regrade: ({ role, own, entity }) => role !== 'student' && !own && entity.mode === 'exam',
  } satisfies Rules<AttemptEntity>,
}

export type Verb<T extends Entity['type']> = keyof (typeof table)[T] & string

export function authorize<E extends Entity>(actor: Actor, verb: Verb<E['type']>, entity: E): boolean {
  const role = roleIn(actor, entity.courseId)
  if (!role) return false
  const rules = table[entity.type] as Rules<Entity>
  if (!Object.hasOwn(rules, verb)) return false
  const own = entity.type === 'attempt' && entity.userId === actor.id
  return rules[verb]!({ role, own, entity })
}

export function roleIn(actor: Actor, courseId: string): Role | undefined {
  return actor.enrolments.find((enrolment) => enrolment.courseId === courseId)?.role
}

/** Courses in which the actor has one of the roles, for lists. */
export function coursesAs(actor: Actor, ...wanted: Role[]): string[] {
  return actor.enrolments.filter(({ role }) => wanted.includes(role)).map(({ courseId }) => courseId)
}
