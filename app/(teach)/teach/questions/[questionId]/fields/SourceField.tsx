'use client'

import { Input, Stack } from '@mantine/core'
import { Editor } from '#app/_ui/code/Editor.tsx'

type Props = {
  label: string
  description?: string
  value: string
  onChange: (value: string) => void
  error?: string
}

/** A TypeScript source in the same editor that students write in. */
export function SourceField({ label, description, value, onChange, error }: Props) {
  return (
    <Input.Wrapper label={label} description={description} error={error} labelElement="div">
      <Stack mt="xs" h="28rem">
        <Editor value={value} onChange={onChange} label={label} />
      </Stack>
    </Input.Wrapper>
  )
}
