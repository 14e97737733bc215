/**
 * Text from outside, made safe to print: no escape code, no line end, nothing that turns the line around. Blanks become one
 * space; other control characters their picture, so that a reader sees that something was there.
 */
const turning = /[\u{200e}\u{200f}\u{202a}-\u{202e}\u{2066}-\u{2069}]/gu;

export function clean(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .replace(turning, '')
    .replace(/\p{Cc}/gu, (control) => {
      const code = control.charCodeAt(0);
      return code < 0x20 ? String.fromCharCode(0x2400 + code) : code === 0x7f ? '\u2421' : '\u{fffd}';
    });
}
