import { expect, test } from 'vitest'
import { clientAddress } from './address.ts'

const forwarded = (value?: string) => ({ 'x-forwarded-for': value })

test('what a client writes in front of a trusted proxy is not believed', () => {
  expect(clientAddress(forwarded('6.6.6.6, 192.0.2.7'), 1)).toBe('192.0.2.7')
  expect(clientAddress(forwarded('6.6.6.6, 192.0.2.7, 10.0.0.1'), 2)).toBe('192.0.2.7')
})

test('without a proxy it is the address that the server saw', () => {
  expect(clientAddress(forwarded('192.0.2.7'), 0)).toBe('192.0.2.7')
})

test('fewer hops than proxies, or none, still give something to count by', () => {
  expect(clientAddress(forwarded('192.0.2.7'), 3)).toBe('192.0.2.7')
  expect(clientAddress(forwarded(undefined), 1)).toBe('unknown')
})
