import { describe, expect, test } from 'vitest'
import { locales } from '../contract/text.ts'
import { exampleContents } from '../theory/kinds/example-contents.ts'
import { contentProblems } from '../theory/problems.ts'
import { drawFigure } from './draw/draw-figure.ts'
import { breakLines, textWidth } from './draw/svg.ts'
import { figureExamples } from './examples.ts'
import { type Figure, figureProblems } from './figure.ts'
import { fillFigure } from './fill.ts'

const examples = Object.entries(figureExamples) as [string, Figure][]
const problemsOf = (figure: unknown) => contentProblems({ ...exampleContents.numeric, figure })

describe.each(examples)('%s', (_, figure) => {
  test('its example is well-formed', () => {
    expect(problemsOf(figure)).toEqual([])
    expect(figureProblems(figure, 'figure')).toEqual([])
  })

  test.each(locales)('is drawn the same way every time, with numbers a picture can have (%s)', (locale) => {
    const svg = drawFigure(figure, locale)
    expect(drawFigure(structuredClone(figure), locale)).toBe(svg)
    expect(svg).toMatch(/^<svg [^>]*viewBox="0 0 \d+ \d+"/)
    expect(svg).not.toMatch(/NaN|Infinity|undefined|null|\[object/)
    expect(svg).toContain(`role="img" aria-label="${figure.alt[locale]}"`)
  })

  test('is no wider than a phone and has no fixed colour', () => {
    const svg = drawFigure(figure, 'en')
    expect(Number(/viewBox="0 0 (\d+)/.exec(svg)![1])).toBeLessThanOrEqual(320)
    const painted = [...svg.matchAll(/(?:fill|stroke)="([^"]*)"/g)].map(([, color]) => color!)
    expect(painted.filter((color) => color !== 'none' && !color.startsWith('var(--figure-'))).toEqual([])
  })

  test('keeps everything inside its frame', () => {
    const svg = drawFigure(figure, 'ko')
    const [width, height] = /viewBox="0 0 (\d+) (\d+)"/.exec(svg)!.slice(1).map(Number)
    const places = [...svg.matchAll(/<text x="([-\d.]+)" y="([-\d.]+)"/g)]
    expect(places.length).toBeGreaterThan(0)
    for (const [, x, y] of places) {
      expect(Number(x)).toBeGreaterThanOrEqual(0)
      expect(Number(x)).toBeLessThanOrEqual(width!)
      expect(Number(y)).toBeGreaterThanOrEqual(0)
      expect(Number(y)).toBeLessThanOrEqual(height!)
    }
  })
})

test('what an author writes can not leave its text', () => {
  const hostile = '</text><script>alert(1)</script>" onload="alert(1)'
  const svg = drawFigure(
    {
      ...figureExamples['bar-chart'],
      bars: [{ label: hostile, value: 1 }],
      alt: { en: hostile, ko: hostile },
    },
    'en',
  )
  expect(svg).not.toMatch(/<script|" onload/)
})

describe('mistakes are named by their place', () => {
  const { alt } = figureExamples['bar-chart']
  const matrix = figureExamples['confusion-matrix']

  test.each([
    [{ ...figureExamples['convolution-step'], input: [[1, 2], [3]] }, 'figure.input.1', 'figure-size'],
    [{ ...matrix, counts: [[1, 2, 3]] }, 'figure.counts', 'figure-size'],
    [{ ...figureExamples['convolution-step'], at: [3, 0] }, 'figure.at', 'figure-size'],
    [{ ...figureExamples['network-diagram'], skips: [[3, 1]] }, 'figure.skips.0', 'figure-skip'],
    [{ ...figureExamples['line-plot'], xScale: 'log' }, 'figure.xScale', 'figure-log-scale'],
    [{ type: 'pie-chart', alt }, 'figure.type', 'not-allowed'],
    [{ ...matrix, alt: { en: 'only English' } }, 'figure.alt.ko', 'missing'],
    [{ ...matrix, colour: 'red' }, 'figure.colour', 'unknown-field'],
    [
      { ...figureExamples['bar-chart'], bars: [{ label: 'a', value: 'high' }] },
      'figure.bars.0.value',
      'wrong-type',
    ],
    [
      { ...figureExamples['network-diagram'], layers: [{ label: 'a' }, { label: 'b', shape: [-1] }] },
      'figure.layers.1.shape.0',
      'too-small',
    ],
    [{ ...matrix, classes: Array(40).fill('c') }, 'figure.classes', 'too-many'],
  ])('%#', (figure, path, reason) => {
    expect(problemsOf(figure)).toContainEqual(expect.objectContaining({ path, reason }))
  })
})

describe('a figure of a parameterised question', () => {
  const template = {
    ...figureExamples['confusion-matrix'],
    classes: ['{{first}}', 'dog'],
    counts: '{{counts}}',
    alt: { en: '{{first}} and dog: {{counts}}', ko: '{{counts}}' },
  } as unknown as Figure

  test('takes numbers, words and whole lists from the variant', () => {
    const filled = fillFigure(template, { first: 'cat', counts: '[[5, 1], [2, 4]]' }) as Figure
    expect(filled).toMatchObject({
      classes: ['cat', 'dog'],
      counts: [
        [5, 1],
        [2, 4],
      ],
    })
    expect(filled.alt.en).toBe('cat and dog: [[5, 1], [2, 4]]')
    expect(problemsOf(filled)).toEqual([])
  })

  test('is checked once its values are in', () => {
    const content = { ...exampleContents.numeric, generator: 'x' }
    expect(contentProblems({ ...content, figure: template })).toEqual([])
    const wrong = fillFigure(template, { first: 'cat', counts: '[[5, 1]]' }) as Figure
    expect(figureProblems(wrong, 'figure')).toMatchObject([{ path: 'figure.counts', reason: 'figure-size' }])
  })

  test('is an empty frame until then, which still has its alternative', () => {
    expect(drawFigure(template, 'en')).toContain('Drawn for each variant')
  })
})

test('two choices that show the same picture are one choice too many', () => {
  const { text: _, ...choice } = exampleContents['single-choice'].choices[0]!
  const figure = figureExamples['line-plot']
  const choices = [
    { ...choice, id: 'a', figure, correct: true },
    { ...choice, id: 'b', figure: { ...figure, alt: { en: 'other', ko: '다름' } } },
    { ...choice, id: 'c' },
  ]
  expect(contentProblems({ ...exampleContents['single-choice'], choices })).toMatchObject([
    { path: 'choices.2.text', reason: 'choice-empty' },
    { path: 'choices.1.text.en', reason: 'equal-texts' },
    { path: 'choices.1.text.ko', reason: 'equal-texts' },
  ])
})

test('a network of four branches shows every letter of its labels and shapes inside its boxes', () => {
  const label = {
    en: 'Depthwise separable convolution 3×3',
    ko: '깊이별 분리 합성곱(depthwise separable) 3×3',
  }
  const branch = [{ label, shape: [112, 112, 1024] }, { label: 'GlobalAveragePooling2D' }]
  const figure = {
    type: 'network-diagram',
    layers: [{ label: 'Input' }, { branches: [branch, branch, branch, branch] }, { label }],
    skips: [[0, 2]],
    alt: { en: 'Four branches.', ko: '네 갈래.' },
  } as Figure
  for (const locale of locales) {
    const svg = drawFigure(figure, locale)
    const [width, height] = /viewBox="0 0 (\d+) (\d+)"/.exec(svg)!.slice(1).map(Number) as [number, number]
    const texts = [
      ...svg.matchAll(/<text x="([\d.]+)" y="([\d.]+)"[^>]* font-size="([\d.]+)"[^>]*>([^<]*)</g),
    ].map(([, x, y, size, words]) => ({ x: Number(x), y: Number(y), size: Number(size), words: words! }))
    const boxes = [
      ...svg.matchAll(/<rect x="([\d.]+)" y="([\d.]+)" width="([\d.]+)" height="([\d.]+)"/g),
    ].map((found) => found.slice(1).map(Number) as [number, number, number, number])
    for (const { x, y, size, words } of texts) {
      const half = textWidth(words, size) / 2
      const around = boxes.some(
        ([left, top, w, h]) =>
          x - half >= left && x + half <= left + w && y - size / 2 >= top && y + size / 2 <= top + h,
      )
      expect(around, `${words} in a box`).toBe(true)
      expect(x - half >= 0 && x + half <= width && y - size / 2 >= 0 && y + size / 2 <= height, words).toBe(
        true,
      )
    }
    const shown = texts
      .map(({ words }) => words)
      .join('')
      .replaceAll(' ', '')
    expect(shown).toBe(
      [
        'Input',
        ...Array(4).fill([label[locale], '[112, 112, 1024]', 'GlobalAveragePooling2D']).flat(),
        label[locale],
      ]
        .join('')
        .replaceAll(' ', ''),
    )
  }
})

test('lines of a label are about equally long, and no letter is lost', () => {
  expect(breakLines('1 × 1, 64', 58)).toEqual(['1 × 1,', '64'])
  expect(breakLines('3 × 3 합성곱 16개, 스트라이드 1', 170)).toEqual(['3 × 3 합성곱 16개,', '스트라이드 1'])
  expect(breakLines('depthwise convolution 3 × 3', 150)).toEqual(['depthwise', 'convolution 3 × 3'])
  expect(breakLines('Input', 60)).toEqual(['Input'])
  const long = breakLines('GlobalAveragePooling2D', 80)
  expect(long.join('')).toBe('GlobalAveragePooling2D')
  expect(Math.min(...long.map(({ length }) => length))).toBeGreaterThan(4)
})
