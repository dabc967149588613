/** Gives an answer to the question on the page as a person would: by clicking, choosing and typing. */
import type { Page } from 'playwright-core'
import type { QuestionContent } from '#graders/question.ts'
import type { Blank } from '#graders/theory/kinds/blanks.ts'
import {
  type AnswerOf,
  keyOf,
  type TheoryAnswer,
  type TheoryContent,
} from '#graders/theory/kinds/registry.ts'

/** Answers rightly. `content` has its variant's values filled in. */
export async function answerRight(page: Page, content: QuestionContent): Promise<void> {
  if (content.kind === 'code') throw new Error('Code is typed into the editor')
  return give(page, content, keyOf(content))
}

/** Not fully right, whatever the kind. */
export async function answerWrong(page: Page, content: QuestionContent): Promise<void> {
  if (content.kind === 'code') throw new Error('Code is typed into the editor')
  return give(page, content, wrongFor(content))
}

function wrongFor(content: TheoryContent): TheoryAnswer {
  const key = keyOf(content)
  switch (content.kind) {
    case 'single-choice':
      return { choice: content.choices.find(({ correct }) => !correct)!.id }
    case 'multiple-choice':
      return { choices: content.choices.filter(({ correct }) => !correct).map(({ id }) => id) }
    case 'true-false':
      return { ...(key as AnswerOf<'true-false'>), value: !(key as AnswerOf<'true-false'>).value }
    case 'numeric':
      return { text: '987654321' }
    case 'short-text':
      return { text: 'zzz' }
    case 'matching': {
      const entries = Object.entries((key as AnswerOf<'matching'>).pairs)
      return { pairs: Object.fromEntries(entries.map(([id], at) => [id, entries.at(at - 1)![1]])) }
    }
    case 'ordering':
      return { order: (key as AnswerOf<'ordering'>).order.toReversed() }
    case 'blanks': {
      const entries = Object.entries(content.blanks)
      return { blanks: Object.fromEntries(entries.map(([name, blank]) => [name, wrongBlank(blank)])) }
    }
  }
}

const wrongBlank = (blank: Blank) =>
  blank.type === 'choice' ? blank.options.find(({ correct }) => !correct)!.id : '987654321'

async function give(page: Page, content: TheoryContent, key: TheoryAnswer): Promise<void> {
  const main = page.locator('main')
  const pick = (value: string) => main.locator(`input[value="${value}"]`).check()
  switch (content.kind) {
    case 'single-choice':
      return pick((key as AnswerOf<'single-choice'>).choice)
    case 'multiple-choice':
      for (const choice of (key as AnswerOf<'multiple-choice'>).choices) await pick(choice)
      return
    case 'true-false': {
      const { value, reason } = key as AnswerOf<'true-false'>
      await pick(String(value))
      return pick(reason!)
    }
    case 'numeric':
      return main
        .getByRole('textbox')
        .first()
        .fill((key as AnswerOf<'numeric'>).text)
    case 'short-text':
      return main
        .getByRole('textbox')
        .first()
        .fill((key as AnswerOf<'short-text'>).text)
    case 'matching': {
      const { pairs } = key as AnswerOf<'matching'>
      // Left sides are shown in the order of the content.
      for (const [index, { id }] of content.pairs.entries())
        await main.locator('select').nth(index).selectOption(pairs[id]!)
      return
    }
    case 'ordering':
      return order(page, (key as AnswerOf<'ordering'>).order)
    case 'blanks':
      return fillBlanks(page, key as AnswerOf<'blanks'>)
  }
}

/** Selection sort by the buttons "move up"; items are found by their ids in the list. */
async function order(page: Page, wanted: string[]) {
  const items = page.locator('main li[data-item]')
  for (const [place, id] of wanted.entries()) {
    for (;;) {
      const now = await items.evaluateAll((all) => all.map((item) => item.getAttribute('data-item')))
      const at = now.indexOf(id)
      if (at === place) break
      // Each item has three buttons: drag, up, down.
      await items.nth(at).getByRole('button').nth(1).click()
    }
  }
}

async function fillBlanks(page: Page, { blanks }: AnswerOf<'blanks'>) {
  const main = page.locator('main')
  for (const [name, value] of Object.entries(blanks)) {
    const field = main.getByLabel(new RegExp(`(Blank|빈칸)\\s*${name}\\b`)).first()
    const isChoice = (await field.getAttribute('role')) === 'radiogroup'
    if (isChoice) await field.locator(`input[value="${value}"]`).check()
    else await field.fill(value)
  }
}
