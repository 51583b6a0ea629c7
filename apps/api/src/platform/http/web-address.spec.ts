import { describe, expect, it } from '@jest/globals';
import { checkWebhook } from '@cluster-commons/domain/webhooks';
import { webAddressOf } from './web-address.ts';

const problems = (url: string, reachesThisMachine = false): string[] =>
  checkWebhook({ url, description: '', events: ['thread.opened'] }, webAddressOf(url), reachesThisMachine).map(
    ({ code }) => code,
  );

describe('the address of a webhook', () => {
  it.each<[string, string[]]>([
    ['https://hooks.example.org/in', []],
    ['  https://hooks.example.org:8443/in?key=1  ', []],
    ['https://1.1.1.1/in', []],
    ['https://[2606:4700:4700::1111]/in', []],
    ['hooks.example.org', ['HTTPS_NEEDED']],
    ['http://hooks.example.org', ['HTTPS_NEEDED']],
    ['javascript:alert(1)', ['HTTPS_NEEDED']],
    ['https://name:word@hooks.example.org', ['HTTPS_NEEDED']],
    ['https://name@hooks.example.org', ['HTTPS_NEEDED']],
    ['https://localhost/in', ['ADDRESS_NOT_PUBLIC']],
    ['https://2130706433/in', ['ADDRESS_NOT_PUBLIC']],
    ['https://0x7f.1/in', ['ADDRESS_NOT_PUBLIC']],
    ['https://127.1/in', ['ADDRESS_NOT_PUBLIC']],
    ['https://10.0.0.1/in', ['ADDRESS_NOT_PUBLIC']],
    ['https://169.254.169.254/latest', ['ADDRESS_NOT_PUBLIC']],
    ['https://[::1]/in', ['ADDRESS_NOT_PUBLIC']],
    ['https://[::ffff:10.0.0.1]/in', ['ADDRESS_NOT_PUBLIC']],
    ['https://[fd00::1]/in', ['ADDRESS_NOT_PUBLIC']],
  ])('%j: %j', (url, expected) => {
    expect(problems(url)).toEqual(expected);
  });

  it.each<[string, string[]]>([
    ['http://localhost:4000/in', []],
    ['http://127.0.0.1:4000/in', []],
    ['http://[::1]:4000/in', []],
    ['http://10.0.0.1/in', ['HTTPS_NEEDED']],
    ['https://10.0.0.1/in', ['ADDRESS_NOT_PUBLIC']],
  ])('in a demo on this machine %j: %j', (url, expected) => {
    expect(problems(url, true)).toEqual(expected);
  });

  it('is kept without a fragment', () => {
    expect(webAddressOf(' https://Hooks.Example.org/in#x ')?.href).toBe('https://hooks.example.org/in');
  });
});
