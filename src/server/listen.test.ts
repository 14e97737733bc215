import { connect } from 'node:net';
import { expect, test } from 'vitest';
import { createApp } from './app.ts';
import { listen } from './listen.ts';

test('who never ends a request is answered with 408 and let go', async () => {
  const server = await listen(createApp({ page: '<p>' }), 0);
  try {
    const answer = await new Promise<string>((resolve, reject) => {
      const socket = connect(server.port, '127.0.0.1', () => socket.write('GET / HTTP/1.1\r\nHost: localhost\r\nX-Slow: '));
      let got = '';
      socket.on('data', (bytes) => (got += bytes.toString('latin1')));
      socket.on('close', () => resolve(got));
      socket.on('error', reject);
    });
    expect(answer).toMatch(/^HTTP\/1\.1 408 /);
  } finally {
    await server.close();
  }
}, 30_000);
