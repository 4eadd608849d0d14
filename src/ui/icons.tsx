import type { ReactNode } from 'react';

function Icon({ children, size = 16 }: { children: ReactNode; size?: number }) {
  return (
    <svg
      className="icon"
      width={size}
      height={size}
      viewBox="0 0 16 16"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.5"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
    >
      {children}
    </svg>
  );
}

/** The icons of the page, on a field of 16 by 16; all are decoration beside a word or a label. */
export const icons = {
  sun: (
    <Icon>
      <circle cx="8" cy="8" r="2.8" />
      <path d="M8 1.2v1.6M8 13.2v1.6M1.2 8h1.6M13.2 8h1.6M3.2 3.2l1.1 1.1M11.7 11.7l1.1 1.1M3.2 12.8l1.1-1.1M11.7 4.3l1.1-1.1" />
    </Icon>
  ),
  moon: (
    <Icon>
      <path d="M13.2 9.7A5.8 5.8 0 0 1 6.3 2.8a5.8 5.8 0 1 0 6.9 6.9Z" />
    </Icon>
  ),
  contrast: (
    <Icon>
      <circle cx="8" cy="8" r="6" />
      <path d="M8 2v12a6 6 0 0 0 0-12Z" fill="currentColor" />
    </Icon>
  ),
  file: (
    <Icon>
      <path d="M3.5 1.8h5.6l3.4 3.4v9H3.5ZM9 1.8v3.5h3.5M5.8 8.4h4.4M5.8 11h4.4" />
    </Icon>
  ),
  folder: (
    <Icon>
      <path d="M1.8 12.9V3.2h4.3l1.6 1.9h6.5v7.8Z" />
    </Icon>
  ),
  book: (
    <Icon>
      <path d="M8 3.4C6.6 2.4 4.6 2.2 2.2 2.4v10.4c2.4-.2 4.4 0 5.8 1 1.4-1 3.4-1.2 5.8-1V2.4c-2.4-.2-4.4 0-5.8 1Zm0 0v10.4" />
    </Icon>
  ),
  back: (
    <Icon>
      <path d="M9.5 3.5 5 8l4.5 4.5" />
    </Icon>
  ),
  log: (
    <Icon>
      <path d="M2 3.5h12M2 6.5h8M2 9.5h12M2 12.5h6" />
    </Icon>
  ),
  keys: (
    <Icon>
      <path d="M6 6.1a2 2 0 1 1 2.8 1.8c-.6.3-.8.7-.8 1.4M8 11.9v.1" />
      <circle cx="8" cy="8" r="6.5" />
    </Icon>
  ),
  close: (
    <Icon>
      <path d="M3.8 3.8l8.4 8.4M12.2 3.8l-8.4 8.4" />
    </Icon>
  ),
  down: (
    <Icon>
      <path d="M4 6.2l4 4 4-4" />
    </Icon>
  ),
  right: (
    <Icon>
      <path d="M6.2 4l4 4-4 4" />
    </Icon>
  ),
  drop: (
    <Icon size={28}>
      <path d="M8 2v7.4M5 6.6l3 3 3-3M2.2 10.5v3.3h11.6v-3.3" strokeWidth="1.1" />
    </Icon>
  ),
  shield: (
    <Icon>
      <path d="M8 1.6l5.2 1.9v4.1c0 3.3-2.2 5.6-5.2 6.8-3-1.2-5.2-3.5-5.2-6.8V3.5ZM5.7 7.9l1.7 1.7 3-3.3" />
    </Icon>
  ),
  same: (
    <Icon size={12}>
      <path d="M3 8.4l3.2 3.2L13 4.6" strokeWidth="2" />
    </Icon>
  ),
  different: (
    <Icon size={12}>
      <path d="M3 5.8h10M3 10.2h10M10.6 2.6L5.4 13.4" strokeWidth="1.8" />
    </Icon>
  ),
  unknown: (
    <Icon size={12}>
      <path d="M4 8h8" strokeWidth="1.6" strokeDasharray="1.5 3" />
    </Icon>
  ),
  warning: (
    <Icon>
      <path d="M8 2.2l6.3 11.2H1.7ZM8 6.4v3.2M8 11.5v.1" />
    </Icon>
  ),
} as const;
