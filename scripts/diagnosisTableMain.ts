import { readFileSync, writeFileSync } from 'node:fs';
import { diagnosisTable, withTable } from './diagnosisTable.ts';

const README = new URL('../src/diagnosis/README.md', import.meta.url);
writeFileSync(README, withTable(readFileSync(README, 'utf8'), await diagnosisTable()));
