// biome-ignore-all lint/a11y/useSemanticElements: rows are placed freely, which the layout of a table cannot do
// biome-ignore-all lint/a11y/useFocusableInteractive: the grid keeps the keyboard and names its active row
import './VirtualList.css';
import {
  type KeyboardEvent,
  memo,
  type ReactNode,
  type Ref,
  useCallback,
  useEffect,
  useId,
  useImperativeHandle,
  useLayoutEffect,
  useRef,
  useState,
} from 'react';
import {
  type Align,
  AT_START,
  afterScroll,
  type ListGeometry,
  positionFor,
  type RowWindow,
  rowWindow,
  type ScrollPosition,
  scrollHeight,
  settled,
  topForRow,
  topOf,
} from './scrollMap.ts';

/** Rows drawn beyond either end of the visible part. */
const OVERSCAN = 14;

/** Rows are drawn anew once fewer than this many are left beyond an end: not for every row that scrolls by. */
const RESERVE = 4;

/** Scrolling rests when nothing has moved for this long, in ms. */
const REST_MS = 160;

/** What a parent can ask of a list. */
export interface VirtualListHandle {
  /** Scrolls until a row (from 0) is seen. */
  scrollToRow(row: number, align: Align): void;
  /** Gives the list the keyboard. */
  focus(): void;
}

/** What a list is given. */
export interface VirtualListProps {
  /** How many rows there are; many millions are fine. */
  readonly rowCount: number;
  /** Height of every row, in px. */
  readonly rowHeight: number;
  /** Draws the cells of a row (from 0): elements with the role `gridcell`. */
  readonly cells: (row: number) => ReactNode;
  /** Class of a row, beside `vlist-row`. */
  readonly rowClass?: (row: number) => string;
  /** The chosen row, from 0; -1 for none. */
  readonly selected: number;
  /** The user chose a row, by a click or an arrow key. */
  readonly onSelect: (row: number) => void;
  /** Enter was pressed on the chosen row, or a row was double-clicked. */
  readonly onActivate?: (row: number) => void;
  /** Says which rows are drawn, both included, whenever that changes. */
  readonly onWindow?: (first: number, last: number) => void;
  /** Name of the list for assistive technology. */
  readonly label: string;
  readonly columnCount: number;
  /** Least width of the rows, a CSS length; wider ones scroll sideways. */
  readonly minWidth?: string;
  readonly testId?: string;
  readonly rowTestId?: string;
  readonly ref?: Ref<VirtualListHandle>;
}

interface RowProps {
  readonly row: number;
  readonly id: string;
  readonly className: string;
  /** Px inside the scrolled element. */
  readonly top: number;
  readonly height: number;
  readonly selected: boolean;
  readonly testId: string | undefined;
  readonly cells: (row: number) => ReactNode;
}

/** One row; a scroll draws only those anew that come into sight. */
const Row = memo(function Row({ row, id, className, top, height, selected, testId, cells }: RowProps) {
  return (
    <div
      id={id}
      role="row"
      className={className}
      aria-rowindex={row + 1}
      aria-selected={selected}
      data-testid={testId}
      data-row={row}
      style={{ height, top }}
    >
      {cells(row)}
    </div>
  );
});

/**
 * A list of rows of one height of which only the visible ones exist. It is one tab stop; arrows, Page Up, Page Down,
 * Home and End move the choice. Elements are used again while scrolling, so a scroll changes texts and makes nothing.
 */
export function VirtualList(props: VirtualListProps): ReactNode {
  const { rowCount, rowHeight, selected, onWindow, ref } = props;
  const id = useId();
  const box = useRef<HTMLDivElement>(null);
  const position = useRef<ScrollPosition>(AT_START);
  const geometry = useRef<ListGeometry>({ rowCount, rowHeight, viewport: 0 });
  const [viewport, setViewport] = useState(0);
  const [drawn, setDrawn] = useState<RowWindow & { readonly origin: number }>({
    first: 0,
    last: -1,
    origin: 0,
  });

  const draw = useCallback(() => {
    const g = geometry.current;
    const { origin } = position.current;
    const top = topOf(g, position.current);
    const needed = rowWindow(g, top, RESERVE);
    setDrawn((old) =>
      old.first <= needed.first && old.last >= needed.last && old.last < g.rowCount && old.origin === origin
        ? old
        : { ...rowWindow(g, top, OVERSCAN), origin },
    );
  }, []);

  const goTo = useCallback(
    (at: ScrollPosition) => {
      position.current = at;
      if (box.current !== null && box.current.scrollTop !== at.scrollTop)
        box.current.scrollTop = at.scrollTop;
      draw();
    },
    [draw],
  );

  useLayoutEffect(() => {
    const element = box.current;
    if (element === null) return;
    const observer = new ResizeObserver(() => setViewport(element.clientHeight));
    observer.observe(element);
    setViewport(element.clientHeight);
    return () => observer.disconnect();
  }, []);

  useLayoutEffect(() => {
    const top = topOf(geometry.current, position.current);
    geometry.current = { rowCount, rowHeight, viewport };
    goTo(positionFor(geometry.current, top));
  }, [rowCount, rowHeight, viewport, goTo]);

  useEffect(() => {
    const element = box.current;
    if (element === null) return;
    let timer = 0;
    const rest = (): void => goTo(settled(geometry.current, position.current));
    const scrolled = (): void => {
      const at = afterScroll(geometry.current, position.current, element.scrollTop);
      if (Math.abs(at.scrollTop - element.scrollTop) >= 1) goTo(at);
      else position.current = at;
      draw();
      clearTimeout(timer);
      timer = window.setTimeout(rest, REST_MS);
    };
    element.addEventListener('scroll', scrolled, { passive: true });
    return () => {
      clearTimeout(timer);
      element.removeEventListener('scroll', scrolled);
    };
  }, [goTo, draw]);

  useEffect(() => {
    if (drawn.last >= drawn.first) onWindow?.(drawn.first, drawn.last);
  }, [drawn, onWindow]);

  const scrollToRow = useCallback(
    (row: number, align: Align) => {
      const g = geometry.current;
      goTo(positionFor(g, topForRow(g, topOf(g, position.current), row, align)));
    },
    [goTo],
  );
  useImperativeHandle(ref, () => ({ scrollToRow, focus: () => box.current?.focus() }), [scrollToRow]);

  const choose = (row: number): void => {
    const next = Math.max(0, Math.min(rowCount - 1, row));
    if (rowCount === 0) return;
    scrollToRow(next, 'nearest');
    if (next !== selected) props.onSelect(next);
  };

  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const page = Math.max(1, Math.floor(viewport / rowHeight) - 1);
    const firstSeen = Math.ceil(topOf(geometry.current, position.current) / rowHeight);
    const from = selected < 0 ? firstSeen - 1 : selected;
    const steps: Readonly<Record<string, number>> = {
      ArrowDown: from + 1,
      ArrowUp: from - 1,
      PageDown: from + page,
      PageUp: from - page,
      Home: 0,
      End: rowCount - 1,
    };
    const target = steps[event.key];
    if (target !== undefined) choose(target);
    else if (event.key === 'Enter' && selected >= 0) props.onActivate?.(selected);
    else return;
    event.preventDefault();
  };

  const rows: ReactNode[] = [];
  const pool = Math.ceil(viewport / rowHeight) + 2 * OVERSCAN + 2;
  for (let row = drawn.first; row <= Math.min(drawn.last, rowCount - 1); row++) {
    rows.push(
      <Row
        key={row % pool}
        row={row}
        id={`${id}-${row}`}
        className={`vlist-row ${props.rowClass?.(row) ?? ''}`}
        top={row * rowHeight - drawn.origin}
        height={rowHeight}
        selected={row === selected}
        testId={props.rowTestId}
        cells={props.cells}
      />,
    );
  }

  const rowAt = (event: { readonly target: EventTarget }): number => {
    const row = event.target instanceof Element ? event.target.closest('[data-row]') : null;
    return row === null ? -1 : Number(row.getAttribute('data-row'));
  };
  const seen = selected >= drawn.first && selected <= drawn.last;
  const height = scrollHeight({ rowCount, rowHeight, viewport });

  return (
    <div
      ref={box}
      className="vlist"
      role="grid"
      tabIndex={0}
      aria-label={props.label}
      aria-rowcount={rowCount}
      aria-colcount={props.columnCount}
      aria-activedescendant={seen ? `${id}-${selected}` : undefined}
      data-testid={props.testId}
      onKeyDown={onKeyDown}
      onClick={(event) => {
        const row = rowAt(event);
        if (row >= 0) choose(row);
      }}
      onDoubleClick={(event) => {
        const row = rowAt(event);
        if (row >= 0) props.onActivate?.(row);
      }}
    >
      <div className="vlist-space" role="rowgroup" style={{ height, minWidth: props.minWidth }}>
        {rows}
      </div>
    </div>
  );
}
