/*
 * Lets Node run the project's TypeScript as it is: `node --import ./scripts/tsx.mjs file.ts`. The cache on disk that tsx
 * keeps by default is shared by all its runs; without it several runs at once cannot meet in it.
 */
process.env.TSX_DISABLE_CACHE = '1';
await import('tsx');
