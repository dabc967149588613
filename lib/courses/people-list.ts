/** A list of people as it is pasted: read, normalised and checked alike in the browser and on the server. */
import { z } from 'zod'

export type Person = { email: string; name: string }
/** `line` counts from 1. */
export type PersonProblem = {
  line: number
  reason: 'no-email' | 'bad-email' | 'no-name' | 'bad-name' | 'twice'
}

export const maxPeople = 500
const maxNameLength = 200
const emailAddress = z.email().max(254)

/** Spreadsheets and chats paste full-width forms, invisible marks and doubled spaces. */
const tidy = (text: string) =>
  text
    .normalize('NFKC')
    .replace(/\p{Cf}/gu, '')
    .replace(/\s+/g, ' ')
    .trim()

export const normalisePerson = ({ email, name }: Person): Person => ({
  email: tidy(email).toLowerCase(),
  name: tidy(name),
})

/** Of normalised people. The first of two lines with one e-mail is right, the second is the problem. */
export function peopleProblems(people: Person[]): PersonProblem[] {
  const seen = new Set<string>()
  return people.flatMap((person, index) => {
    const reason = problemOf(person) ?? (seen.has(person.email) ? 'twice' : undefined)
    seen.add(person.email)
    return reason ? [{ line: index + 1, reason }] : []
  })
}

function problemOf({ email, name }: Person): PersonProblem['reason'] | undefined {
  if (!email) return 'no-email'
  if (!emailAddress.safeParse(email).success) return 'bad-email'
  if (!name) return 'no-name'
  return name.length > maxNameLength || /\p{Cc}/u.test(name) ? 'bad-name' : undefined
}

/**
 * One person per line: `name, e-mail` in either order, separated by a comma, a semicolon or a spreadsheet's tab, or
 * `name <e-mail>`. Empty lines and a line of headings count as lines but are nobody; `lines` are the people's numbers.
 */
export function readPeople(text: string): { people: Person[]; lines: number[] } {
  const found = text.split(/\r\n?|\n/).flatMap((line, index) => {
    const empty = line.replace(/[\s,;]/g, '') === ''
    return empty || isHeading(line) ? [] : [{ line: index + 1, person: readPerson(line) }]
  })
  return { people: found.map(({ person }) => person), lines: found.map(({ line }) => line) }
}

const isHeading = (line: string) => !/[@＠]/.test(line) && /(e-?mail|이메일|메일 ?주소)/i.test(line)

function readPerson(line: string): Person {
  const address = /^(.*)<([^<>]*)>\s*$/.exec(line)
  const separator = line.includes('\t') ? '\t' : /[,;，；]/
  const cells = address ? [address[1]!, address[2]!] : line.split(separator)
  const texts = cells.map((cell) => tidy(cell.replaceAll('"', ''))).filter(Boolean)
  const email = texts.find((cell) => cell.includes('@')) ?? ''
  return normalisePerson({ email, name: texts.filter((cell) => cell !== email).join(' ') })
}
