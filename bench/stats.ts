/** Several measurements of one thing, in the order in which they were made. */
export class Series {
  private readonly values: number[] = [];

  static of(values: Iterable<number>): Series {
    const series = new Series();
    for (const value of values) series.add(value);
    return series;
  }

  map(change: (value: number) => number): Series {
    return Series.of(this.values.map(change));
  }

  add(value: number): void {
    this.values.push(value);
  }

  get count(): number {
    return this.values.length;
  }

  /** The middle one; of two middle ones the mean. NaN when there is none. */
  get median(): number {
    const sorted = [...this.values].sort((a, b) => a - b);
    const middle = sorted.length >> 1;
    const upper = sorted[middle] ?? Number.NaN;
    return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? Number.NaN) + upper) / 2;
  }

  /** The smallest and the largest. */
  get range(): readonly [number, number] {
    return [Math.min(...this.values), Math.max(...this.values)];
  }

  /** How many are at most this large. */
  within(limit: number): number {
    return this.values.filter((value) => value <= limit).length;
  }

  /** Median with the range behind it, in the given decimals. */
  text(decimals = 0): string {
    if (this.count === 0) return 'not measured';
    const [low, high] = this.range;
    return `${this.median.toFixed(decimals)} (${low.toFixed(decimals)} to ${high.toFixed(decimals)})`;
  }
}

/** The quotients of two series measured in turn, round by round. */
export function quotients(above: readonly number[], below: readonly number[]): Series {
  return Series.of(above.map((value, i) => value / (below[i] ?? Number.NaN)));
}

/** A Markdown table whose columns are padded to one width. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const widths = head.map((cell, i) => Math.max(cell.length, ...rows.map((row) => row[i]?.length ?? 0)));
  const line = (cells: readonly string[]): string =>
    `| ${cells.map((cell, i) => cell.padEnd(widths[i] ?? 0)).join(' | ')} |`;
  return [line(head), `|${widths.map((width) => '-'.repeat(width + 2)).join('|')}|`, ...rows.map(line)].join(
    '\n',
  );
}
