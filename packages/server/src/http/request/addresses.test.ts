import type { Socket } from 'node:net'
import { expect, test } from 'vitest'
import { networkOf, networkOfRequest } from './addresses.js'

test('an IPv4 address is its own network, also when it comes as an IPv6 one', () => {
  expect(networkOf('203.0.113.9')).toBe('203.0.113.9')
  expect(networkOf('::ffff:203.0.113.9')).toBe('203.0.113.9')
})

test('the addresses of one /64 are one network, however they are shortened', () => {
  const same = ['2001:db8:0:7:1:2:3:4', '2001:db8:0:7::9', '2001:db8:0:7:ffff::']
  expect(new Set(same.map(networkOf))).toEqual(new Set(['2001:db8:0:7']))
  expect(networkOf('2001:db8::1')).toBe(networkOf('2001:db8::2'))
  expect(networkOf('fe80::1%eth0')).toBe('fe80:0:0:0')
  expect(networkOf('::1')).toBe('0:0:0:0')
})

test('two /64 are two networks, and what is no address is itself', () => {
  expect(networkOf('2001:db8:0:7::1')).not.toBe(networkOf('2001:db8:0:8::1'))
  expect(networkOf('')).toBe('')
})

test.each([
  ['203.0.113.9', '203.0.113.9'],
  ['203.0.113.9:4711', '203.0.113.9'],
  ['::ffff:203.0.113.9', '203.0.113.9'],
  ['::ffff:cb00:7109', '203.0.113.9'],
  ['[::ffff:203.0.113.9]:4711', '203.0.113.9'],
  ['198.51.100.1, 203.0.113.9:80', '203.0.113.9'],
  ['[2001:DB8:0:7::1]:443', '2001:db8:0:7'],
  ['"[2001:0db8:0000:0007::2]"', '2001:db8:0:7'],
  ['unknown', '127.0.0.1'],
  ['', '127.0.0.1'],
])('what a proxy writes as « %s » is the network %s', (forwarded, network) => {
  const { socket } = { socket: { remoteAddress: '::ffff:127.0.0.1' } as Socket }
  const headers = { 'x-forwarded-for': forwarded }
  expect(networkOfRequest({ headers, socket }, { trustProxy: true })).toBe(network)
  expect(networkOfRequest({ headers, socket }, { trustProxy: false })).toBe('127.0.0.1')
})
