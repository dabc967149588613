'use client'

import { type CSSVariablesResolver, createTheme } from '@mantine/core'

const korean = "'Pretendard Variable', Pretendard, 'Apple SD Gothic Neo', 'Malgun Gothic', 'Noto Sans KR'"

/** Quiet on purpose: one ink-blue for what can be acted on, greys for the rest. */
export const theme = createTheme({
  primaryColor: 'ink',
  primaryShade: { light: 7, dark: 7 },
  colors: {
    /** Greys with a little of the ink in them, so that Mantine's dark surfaces match ours. */
    dark: [
      '#dde3ea',
      '#b9c3ce',
      '#a4afbc',
      '#8f9aa8',
      '#3c4653',
      '#2d3640',
      '#20262e',
      '#1b2027',
      '#15191f',
      '#111419',
    ],
    ink: [
      '#eef3fb',
      '#dae4f4',
      '#b4c8e9',
      '#8fb0e2',
      '#7ba0da',
      '#557fc8',
      '#3f6bb8',
      '#2f599f',
      '#264a87',
      '#1b3a6e',
    ],
  },
  autoContrast: true,
  black: '#1c2430',
  fontFamily: `${korean}, system-ui, -apple-system, 'Segoe UI', sans-serif`,
  fontFamilyMonospace:
    "ui-monospace, 'SF Mono', SFMono-Regular, Menlo, Consolas, 'D2Coding', 'Liberation Mono', monospace, 'Pretendard Variable'",
  headings: {
    fontWeight: '650',
    textWrap: 'balance',
    sizes: {
      h1: { fontSize: '1.75rem', lineHeight: '1.3' },
      h2: { fontSize: '1.3rem', lineHeight: '1.35' },
      h3: { fontSize: '1.1rem', lineHeight: '1.4' },
    },
  },
  lineHeights: { md: '1.6' },
  defaultRadius: 'md',
  cursorType: 'pointer',
  respectReducedMotion: true,
  components: {
    // Capitals shout, and Korean has none.
    Badge: { defaultProps: { tt: 'none' } },
    Modal: { styles: { title: { fontWeight: 650, fontSize: '1.1rem' } } },
    Drawer: { styles: { title: { fontWeight: 650, fontSize: '1.1rem' } } },
    Tooltip: { defaultProps: { openDelay: 300, events: { hover: true, focus: true, touch: false } } },
  },
})

/** Mantine's grey texts miss 4.5:1 on its own surfaces; these keep it on every surface that we use. */
export const cssVariables: CSSVariablesResolver = () => ({
  variables: {},
  light: {
    '--mantine-color-body': '#fbfcfd',
    '--mantine-color-dimmed': '#55606e',
    '--mantine-color-placeholder': '#667080',
    '--mantine-color-error': '#b42323',
    '--mantine-color-default-border': '#cbd3dd',
    '--mantine-color-green-light-color': '#185a2e',
    '--mantine-color-orange-light-color': '#843c00',
    '--mantine-color-yellow-light-color': '#6b4a00',
    '--mantine-color-red-light-color': '#9a1f1f',
    '--mantine-color-blue-light-color': '#10508f',
    '--mantine-color-grape-light-color': '#6f2384',
    '--mantine-color-gray-light-color': '#495057',
    '--argmax-surface': '#ffffff',
    '--argmax-sunken': '#f1f4f8',
    '--argmax-line': '#dfe5ec',
    '--argmax-right': '#1d6b45',
    '--argmax-wrong': '#b42323',
    '--argmax-partial': '#805300',
    '--argmax-code': '#f4f6f9',
  },
  dark: {
    '--mantine-color-body': '#15191f',
    '--mantine-color-text': '#dde3ea',
    '--mantine-color-dimmed': '#a4afbc',
    '--mantine-color-placeholder': '#929dab',
    '--mantine-color-error': '#ff9d9d',
    '--mantine-color-default': '#1f252d',
    '--mantine-color-default-hover': '#29313b',
    '--mantine-color-default-border': '#3c4653',
    '--argmax-surface': '#1b2027',
    '--argmax-sunken': '#111419',
    '--argmax-line': '#313a45',
    '--argmax-right': '#7fd6a8',
    '--argmax-wrong': '#ff9d9d',
    '--argmax-partial': '#f0c36a',
    '--argmax-code': '#20262e',
  },
})
