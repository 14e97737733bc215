import { expect, test } from 'vitest';
import { policyOf } from './policy.ts';

test('the policy knows the page’s own scripts; data is no script', () => {
  const page = '<script type="application/json" id="record">{"a":1}</script><script type="module">run()</script>';
  expect(policyOf(page).match(/'sha256-[^']+'/g)).toEqual(["'sha256-AvyuiL0SD1mVY3NNxR+V2uo+lhk6RMFrytWmRt6CrJQ='"]);
  expect(policyOf('<p>nothing</p>')).toContain("script-src 'none'; style-src 'none'");
  expect(policyOf('<style rel="stylesheet">p{}</style>')).toMatch(/style-src 'sha256-[^']+';/);
  expect(policyOf(page)).not.toContain('unsafe');
});
