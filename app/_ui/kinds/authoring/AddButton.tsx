'use client'

import { Button } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import type { ReactNode } from 'react'

type Props = { onClick: () => void; disabled?: boolean; children: ReactNode }

export function AddButton({ onClick, disabled, children }: Props) {
  return (
    <Button
      variant="default"
      w="fit-content"
      leftSection={<IconPlus size={16} aria-hidden />}
      onClick={onClick}
      disabled={disabled}
    >
      {children}
    </Button>
  )
}
