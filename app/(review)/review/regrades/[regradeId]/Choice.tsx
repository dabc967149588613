import { Group, Text } from '@mantine/core'
import { TextLink } from '#app/_ui/TextLink.tsx'

type Props = {
  label: string
  current: string
  choices: { value: string; label: string; href: string }[]
}

/** A choice that is an address: links, the current one plain. */
export function Choice({ label, current, choices }: Props) {
  return (
    <Group component="nav" aria-label={label} gap="md">
      {choices.map(({ value, label: text, href }) =>
        value === current ? (
          <Text key={value} component="span" fw={650} aria-current="true">
            {text}
          </Text>
        ) : (
          <TextLink key={value} href={href}>
            {text}
          </TextLink>
        ),
      )}
    </Group>
  )
}
