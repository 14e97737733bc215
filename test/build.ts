import { execFileSync } from 'node:child_process';
import { resolve } from 'node:path';

/** Tests that start the program as a process use `dist/`, so it must be of this source. */
export default function build(): void {
  execFileSync('npm', ['run', 'build', '--silent'], { cwd: resolve(import.meta.dirname, '..'), stdio: 'inherit' });
}
