import type { Page } from '@playwright/test';

/** Frames that came late in two scrolls of the same length. */
export interface FrameCounts {
  /** Through the log. */
  readonly log: number;
  /** Through an empty element of the same size and height. */
  readonly empty: number;
}

/** Wheel events of one scroll, and how far each goes, in px. */
const STEPS = 120;
const STEP_PX = 400;

/** Scrolls an element with the wheel and counts the frames that came later than one and a half frame times. */
async function lateFrames(page: Page, selector: string): Promise<number> {
  const box = await page.locator(selector).boundingBox();
  if (box === null) throw new Error(`There is no ${selector} to scroll.`);
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
  await page.evaluate(() => {
    const frames: number[] = [];
    Object.assign(globalThis, { frames });
    const note = (at: number): void => {
      frames.push(at);
      requestAnimationFrame(note);
    };
    requestAnimationFrame(note);
  });
  for (let step = 0; step < STEPS; step++) await page.mouse.wheel(0, STEP_PX);
  return page.evaluate(() => {
    const { frames } = globalThis as unknown as { frames: number[] };
    const limit = (1.5 * 1000) / 60;
    return frames.filter((at, i) => i > 0 && at - (frames[i - 1] ?? at) > limit).length;
  });
}

/** Opens the log, scrolls through it, then through an empty element that lies over it. */
export async function scrollFrames(page: Page): Promise<FrameCounts> {
  const log = page.getByTestId('log');
  if ((await log.count()) === 0) await page.getByTestId('log-toggle').click();
  await log.getByRole('row').first().waitFor();
  const scroller = await page.evaluate(() => {
    const panel = document.querySelector('[data-testid="log"]');
    const inside = [...(panel?.querySelectorAll('*') ?? [])].filter(
      (element) =>
        element.scrollHeight > 2 * element.clientHeight &&
        /auto|scroll/.test(getComputedStyle(element).overflowY),
    );
    const [tallest] = inside.sort((a, b) => b.scrollHeight - a.scrollHeight);
    tallest?.setAttribute('data-bench', 'log');
    return tallest !== undefined;
  });
  if (!scroller) throw new Error('The log shows no list that can be scrolled.');
  const late = await lateFrames(page, '[data-bench="log"]');
  await page.evaluate(() => {
    const list = document.querySelector('[data-bench="log"]');
    if (list === null) return;
    const { left, top, width, height } = list.getBoundingClientRect();
    const empty = document.createElement('div');
    const inner = document.createElement('div');
    empty.dataset['bench'] = 'empty';
    Object.assign(empty.style, {
      position: 'fixed',
      zIndex: '99999',
      overflowY: 'scroll',
      left: `${left}px`,
      top: `${top}px`,
      width: `${width}px`,
      height: `${height}px`,
    });
    inner.style.height = `${list.scrollHeight}px`;
    empty.append(inner);
    document.body.append(empty);
  });
  return { log: late, empty: await lateFrames(page, '[data-bench="empty"]') };
}
