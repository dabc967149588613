/** Where each role can go from anywhere. Pages check again: a missing link protects nothing. */
export type NavLink = {
  href: string
  label: 'home' | 'practice' | 'due' | 'questions' | 'exams' | 'people' | 'review'
  /** Paths under which the link is the current one. */
  under: RegExp
}

const home: NavLink = { href: '/', label: 'home', under: /^\/($|exams\/|attempts\/)/ }
const practice: NavLink = { href: '/practice', label: 'practice', under: /^\/practice(?!\/due)/ }
const due: NavLink = { href: '/practice/due', label: 'due', under: /^\/practice\/due/ }
const questions: NavLink = { href: '/teach/questions', label: 'questions', under: /^\/teach\/questions/ }
const exams: NavLink = { href: '/teach/exams', label: 'exams', under: /^\/teach\/exams/ }
const people: NavLink = { href: '/teach/people', label: 'people', under: /^\/teach\/people/ }
const review: NavLink = { href: '/review', label: 'review', under: /^\/review/ }

export function linksFor(roles: string[]): NavLink[] {
  const links = [home, practice]
  // Staff have other work; they find it under practice.
  if (roles.every((role) => role === 'student')) links.push(due)
  if (roles.includes('instructor')) links.push(questions, exams, people)
  if (roles.includes('instructor') || roles.includes('ta')) links.push(review)
  return links
}
