import { useState, useTransition } from 'react'
import type { CheckedQuestion } from '#lib/questions/import/check.ts'
import type { ImportedQuestion } from '#lib/questions/import/file.ts'
import type { ImportLimits } from '#lib/questions/import/limits.ts'
import { checkFilesAction, importFilesAction } from './actions.ts'

export const isWritten = ({ outcome }: CheckedQuestion) => outcome === 'new' || outcome === 'changed'

/** Files → what they would do → what they did. Whatever fails, files and choices stay. */
export function useImport(courseId: string, { maxFiles, maxBytes }: ImportLimits) {
  const [files, setFiles] = useState<File[]>([])
  const [questions, setQuestions] = useState<CheckedQuestion[]>()
  const [leftOut, setLeftOut] = useState<Set<string>>(new Set())
  const [imported, setImported] = useState<ImportedQuestion[]>()
  const [problem, setProblem] = useState<string>()
  const [pending, start] = useTransition()
  const chosen = questions?.filter((question) => isWritten(question) && !leftOut.has(question.id)) ?? []

  /** Out of reach; or a file that was changed on the disk since it was chosen, which browsers refuse to read. */
  const attempt = (work: () => Promise<void>) =>
    start(async () => {
      setProblem(undefined)
      await work().catch((cause) => setProblem(cause instanceof DOMException ? 'import-unreadable' : 'other'))
    })

  async function check() {
    const result = await checkFilesAction(await read())
    if (!result.ok) return setProblem(result.reason)
    setQuestions(result.questions)
    setImported(undefined)
  }

  async function read() {
    const texts = await Promise.all(files.map(async (file) => ({ name: file.name, yaml: await file.text() })))
    return { courseId, files: texts }
  }

  return {
    files,
    questions,
    chosen,
    imported,
    problem,
    pending,
    choose(next: File[]) {
      setFiles(next)
      setQuestions(undefined)
      setImported(undefined)
      setLeftOut(new Set())
      const tooLarge = next.length > maxFiles || next.reduce((sum, { size }) => sum + size, 0) > maxBytes
      setProblem(tooLarge ? 'import-too-large' : undefined)
    },
    check: () => attempt(check),
    toggle(id: string) {
      const next = new Set(leftOut)
      if (!next.delete(id)) next.add(id)
      setLeftOut(next)
    },
    send: () =>
      attempt(async () => {
        const wanted = chosen.map(({ id, base }) => ({ id, base }))
        const result = await importFilesAction({ ...(await read()), chosen: wanted })
        if (result.ok) return setImported(result.imported)
        // What the course has by now is what is to be decided on.
        if (result.reason === 'import-stale' || result.reason === 'import-invalid') await check()
        setProblem(result.reason)
      }),
  }
}
