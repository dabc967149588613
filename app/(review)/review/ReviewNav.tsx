import { Badge, Group, Text } from '@mantine/core'
import { TextLink } from '#app/_ui/TextLink.tsx'
import type { Actor } from '#lib/auth/authorize.ts'
import { getT } from '#lib/i18n/server.ts'
import { countNotGradable } from '#lib/review/not-gradable.ts'

type Place = 'exams' | 'regrades' | 'faults'

const places: { place: Place; href: string }[] = [
  { place: 'exams', href: '/review' },
  { place: 'regrades', href: '/review/regrades' },
  { place: 'faults', href: '/review/not-gradable' },
]

/** The parts of the review area; what waits for staff is counted beside its name. */
export async function ReviewNav({ actor, current }: { actor: Actor; current: Place }) {
  const [t, faults] = await Promise.all([getT('review'), countNotGradable(actor)])
  return (
    <Group component="nav" aria-label={t('nav.label')} gap="lg" mb="md">
      {places.map(({ place, href }) => (
        <Group key={place} gap={6} wrap="nowrap">
          {place === current ? (
            <Text fw={650} component="span" aria-current="page">
              {t(`nav.${place}`)}
            </Text>
          ) : (
            <TextLink href={href}>{t(`nav.${place}`)}</TextLink>
          )}
          {place === 'faults' && faults > 0 && (
            <Badge
              color="red.9"
              variant="filled"
              role="img"
              aria-label={t('nav.faultCount', { count: faults })}
            >
              {faults}
            </Badge>
          )}
        </Group>
      ))}
    </Group>
  )
}
