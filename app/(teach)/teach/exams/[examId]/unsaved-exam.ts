/** An exam's edits that were not saved, kept in this tab while its author is on other pages. */
import type { ExamInput } from '#lib/exams/author.ts'

/** `updatedAt`: of the stored exam that was edited; edits of an older one would undo what somebody saved since. */
export type UnsavedExam = {
  read: () => ExamInput | undefined
  write: (exam: ExamInput) => void
  remove: () => void
}

/** A browser that refuses storage only loses this safety net. */
export function unsavedExam(examId: string, updatedAt: Date): UnsavedExam {
  const key = `argmax:exam:${examId}`
  const at = updatedAt.toISOString()
  return {
    read: () => ignoringRefusal(() => parse(sessionStorage.getItem(key), at)),
    write: (exam) => ignoringRefusal(() => sessionStorage.setItem(key, JSON.stringify({ at, exam }))),
    remove: () => ignoringRefusal(() => sessionStorage.removeItem(key)),
  }
}

function parse(text: string | null, at: string): ExamInput | undefined {
  const kept = text === null ? null : (JSON.parse(text) as { at?: string; exam?: ExamInput } | null)
  if (kept?.at !== at || !kept.exam) return undefined
  const { exam } = kept
  return { ...exam, opensAt: instant(exam.opensAt), closesAt: instant(exam.closesAt) }
}

const instant = (kept: Date | string | null) => (kept === null ? null : new Date(kept))

function ignoringRefusal<T>(access: () => T): T | undefined {
  try {
    return access()
  } catch {
    return undefined
  }
}
