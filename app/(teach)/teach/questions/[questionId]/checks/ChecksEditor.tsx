'use client'

import {
  ActionIcon,
  Button,
  Card,
  Group,
  NumberInput,
  Select,
  SimpleGrid,
  Stack,
  TextInput,
  Title,
} from '@mantine/core'
import { IconPlus, IconTrash } from '@tabler/icons-react'
import { useTranslations } from 'use-intl'
import { TextPair } from '#app/_ui/kinds/authoring/TextPair.tsx'
import { useProblems } from '#app/_ui/kinds/authoring/use-problems.ts'
import { checkKinds, visibilities } from '#graders/contract/check.ts'
import type { Limits } from '#graders/contract/limits.ts'
import type { Problem } from '#graders/theory/kinds/kind.ts'
import { CheckLimits } from './CheckLimits.tsx'
import { GradientFields } from './GradientFields.tsx'
import { ResourcesFields } from './ResourcesFields.tsx'
import { StructureFields } from './StructureFields.tsx'

export type DraftCheck = Record<string, unknown> & { id: string; kind: string }

const own: Record<string, () => object> = {
  outputs: () => ({ tolerance: { rtol: 1e-4, atol: 1e-5 } }),
  structure: () => ({ expect: { at: '' } }),
  metric: () => ({ metric: 'accuracy', direction: 'higher', baseline: 0.5, threshold: 0.9 }),
  gradient: () => ({ wrt: ['0'], at: '', against: 'reference', tolerance: { rtol: 1e-3, atol: 1e-4 } }),
  property: () => ({}),
  resources: () => ({ tolerance: { rtol: 1e-4, atol: 1e-5 }, maxLeakedTensors: 0 }),
}
const commonFields = ['id', 'title', 'weight', 'visibility', 'capIfFailed', 'limits']

type Props = { checks: DraftCheck[]; onChange: (checks: DraftCheck[]) => void; problems: Problem[] }

/** The checks of a coding task: what each compares, how much it counts, and whether students see its cases. */
export function ChecksEditor({ checks, onChange, problems }: Props) {
  const t = useTranslations('teach')
  const problemAt = useProblems(problems)
  const replace = (index: number, check: DraftCheck) => onChange(checks.with(index, check))

  function changeKind(index: number, kind: string) {
    const kept = Object.fromEntries(
      Object.entries(checks[index]!).filter(([key]) => commonFields.includes(key)),
    )
    replace(index, { ...kept, kind, ...own[kind]!() } as DraftCheck)
  }

  function add() {
    const numbers = checks.map(({ id }) => Number(/^check-(\d+)$/.exec(id)?.[1] ?? 0))
    const id = `check-${Math.max(0, ...numbers) + 1}`
    const title = { en: '', ko: '' }
    onChange([...checks, { id, kind: 'outputs', title, weight: 1, visibility: 'hidden', ...own.outputs!() }])
  }

  return (
    <Stack>
      {checks.map((check, index) => {
        const path = `checks.${index}`
        const set = (field: string) => (value: unknown) => replace(index, { ...check, [field]: value })
        const tolerance = check.tolerance as { rtol: number; atol: number } | undefined
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: the id is being typed; the place is what stays
          <Card key={index} withBorder component="fieldset">
            <Group justify="space-between" mb="sm">
              <Title order={4} component="legend">
                {t('checks.one', { number: index + 1 })}
              </Title>
              <ActionIcon
                variant="subtle"
                color="red"
                aria-label={t('checks.remove', { id: check.id })}
                onClick={() => onChange(checks.toSpliced(index, 1))}
              >
                <IconTrash size={18} />
              </ActionIcon>
            </Group>
            <Stack>
              <SimpleGrid cols={{ base: 1, xs: 2, md: 4 }}>
                <TextInput
                  label={t('checks.id')}
                  value={check.id}
                  onChange={(event) => set('id')(event.currentTarget.value)}
                  error={problemAt(`${path}.id`)}
                />
                <Select
                  label={t('checks.kind')}
                  data={checkKinds.map((value) => ({ value, label: t(`checkKind.${value}`) }))}
                  value={check.kind}
                  onChange={(kind) => kind && changeKind(index, kind)}
                  allowDeselect={false}
                />
                <Select
                  label={t('checks.visibility')}
                  data={visibilities.map((value) => ({ value, label: t(`visibility.${value}`) }))}
                  value={check.visibility as string}
                  onChange={set('visibility')}
                  allowDeselect={false}
                />
                <NumberInput
                  label={t('checks.weight')}
                  value={check.weight as number}
                  onChange={(value) => set('weight')(value === '' ? undefined : value)}
                  min={0}
                  max={100}
                  error={problemAt(`${path}.weight`)}
                />
              </SimpleGrid>
              <TextPair
                label={t('checks.title')}
                path={`${path}.title`}
                value={check.title as { en: string; ko: string }}
                onChange={set('title')}
                problemAt={problemAt}
                rows={1}
              />
              <SimpleGrid cols={{ base: 1, xs: 2, md: 4 }}>
                <NumberInput
                  label={t('checks.cap')}
                  description={t('checks.capHelp')}
                  value={(check.capIfFailed as number | undefined) ?? ''}
                  onChange={(value) => set('capIfFailed')(value === '' ? undefined : value)}
                  min={0}
                  max={1}
                  step={0.1}
                  error={problemAt(`${path}.capIfFailed`)}
                />
                {tolerance &&
                  (['rtol', 'atol'] as const).map((field) => (
                    <NumberInput
                      key={field}
                      label={t(`checks.${field}`)}
                      description={t(`checks.${field}Help`)}
                      value={tolerance?.[field] ?? 0}
                      onChange={(value) =>
                        set('tolerance')({ ...tolerance, [field]: value === '' ? 0 : value })
                      }
                      min={0}
                      step={1e-5}
                      error={problemAt(`${path}.tolerance.${field}`)}
                    />
                  ))}
                {check.kind === 'metric' && (
                  <>
                    <TextInput
                      label={t('checks.metric')}
                      value={check.metric as string}
                      onChange={(event) => set('metric')(event.currentTarget.value)}
                      error={problemAt(`${path}.metric`)}
                    />
                    <Select
                      label={t('checks.direction')}
                      data={(['higher', 'lower'] as const).map((value) => ({
                        value,
                        label: t(`direction.${value}`),
                      }))}
                      value={check.direction as string}
                      onChange={set('direction')}
                      allowDeselect={false}
                    />
                    {(['baseline', 'threshold'] as const).map((field) => (
                      <NumberInput
                        key={field}
                        label={t(`checks.${field}`)}
                        value={check[field] as number}
                        // What was measured for other marks says nothing about these.
                        onChange={(value) =>
                          replace(index, {
                            ...check,
                            [field]: value === '' ? undefined : value,
                            calibration: undefined,
                          })
                        }
                        step={0.01}
                        error={problemAt(`${path}.${field}`)}
                      />
                    ))}
                  </>
                )}
              </SimpleGrid>
              {check.kind === 'gradient' && (
                <GradientFields check={check} set={set} path={path} problemAt={problemAt} />
              )}
              {check.kind === 'resources' && (
                <ResourcesFields check={check} set={set} path={path} problemAt={problemAt} />
              )}
              <CheckLimits
                limits={check.limits as Partial<Limits> | undefined}
                onChange={set('limits')}
                path={`${path}.limits`}
                problemAt={problemAt}
              />
              {check.kind === 'structure' && (
                <StructureFields
                  expect={(check.expect as Record<string, unknown>) ?? {}}
                  onChange={set('expect')}
                  path={`${path}.expect`}
                  problems={problems}
                />
              )}
            </Stack>
          </Card>
        )
      })}
      <Button
        variant="default"
        leftSection={<IconPlus size={16} />}
        onClick={add}
        disabled={checks.length >= 30}
      >
        {t('checks.add')}
      </Button>
    </Stack>
  )
}
