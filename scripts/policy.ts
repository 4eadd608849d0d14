import type { Plugin } from 'vite';

/*
 * What the built page may do, as a Content-Security-Policy in a `meta` element, so that it holds on any static host.
 * `connect-src 'none'` is the promise that nothing leaves the browser: no fetch, no beacon, no socket, from the page or
 * from the worker, which is started from a blob and so inherits the policy.
 */
const POLICY: readonly string[] = [
  "default-src 'none'",
  "script-src 'self'",
  // The analysis starts from a blob, which imports the worker's module from the page's own origin. A worker that is
  // loaded from that origin itself would escape this policy: the one trusted-types policy makes workers from blobs alone.
  "worker-src 'self' blob:",
  "require-trusted-types-for 'script'",
  'trusted-types ikescope-worker',
  "style-src 'self'",
  "img-src 'self' data: blob:",
  "font-src 'self'",
  "manifest-src 'self'",
  "connect-src 'none'",
  "form-action 'none'",
  "base-uri 'none'",
  "frame-src 'none'",
  "object-src 'none'",
];

/**
 * Puts the policy first into the head of the built page. The development server needs inline styles and a socket, so it
 * has none.
 */
export function contentSecurityPolicy(): Plugin {
  return {
    name: 'content-security-policy',
    apply: 'build',
    transformIndexHtml: {
      order: 'post',
      handler: () => [
        {
          tag: 'meta',
          attrs: { 'http-equiv': 'Content-Security-Policy', content: POLICY.join('; ') },
          injectTo: 'head-prepend',
        },
      ],
    },
  };
}
