const paths = {
  back: 'M15 5l-7 7 7 7',
  camera: 'M4 8h3l2-3h6l2 3h3v11H4zM12 17a3.5 3.5 0 100-7 3.5 3.5 0 000 7z',
  check: 'M5 13l4.5 4.5L19 7',
  close: 'M6 6l12 12M18 6L6 18',
  cloud: 'M7 18a4.5 4.5 0 01-.5-9A6 6 0 0118 8.5 4.8 4.8 0 0117 18zM12 16v-6M9.5 12.5L12 10l2.5 2.5',
  edit: 'M5 19l1-4L16.5 4.5l3 3L9 18z',
  gear: 'M12 15.5a3.5 3.5 0 100-7 3.5 3.5 0 000 7zM12 3v3M12 18v3M3 12h3M18 12h3M5.6 5.6l2.1 2.1M16.3 16.3l2.1 2.1M18.4 5.6l-2.1 2.1M7.7 16.3l-2.1 2.1',
  home: 'M4 11l8-7 8 7v9h-5v-6H9v6H4z',
  image: 'M4 5h16v14H4zM4 16l5-5 4 4 3-3 4 4M15.5 9.5h.01',
  info: 'M12 21a9 9 0 100-18 9 9 0 000 18zM12 11v5M12 8h.01',
  lock: 'M6 11h12v9H6zM8.5 11V8a3.5 3.5 0 017 0v3',
  mic: 'M12 15a3 3 0 003-3V6a3 3 0 00-6 0v6a3 3 0 003 3zM6 11.5a6 6 0 0012 0M12 17.5V21',
  minus: 'M5 12h14',
  next: 'M9 5l7 7-7 7',
  offline: 'M3 3l18 18M5 12.5a10 10 0 013-2M9 16a4.5 4.5 0 016 0M12 19.5h.01M19 12.5a10 10 0 00-7-3',
  people: 'M9 11a3.5 3.5 0 100-7 3.5 3.5 0 000 7zM2.5 20c0-4 3-6 6.5-6s6.5 2 6.5 6M16 4.5a3.5 3.5 0 010 6.5M17.5 14.5c2.5.7 4 2.5 4 5.5',
  phone: 'M6 3h4l1.5 5-2.5 2a12 12 0 005 5l2-2.5 5 1.5v4c0 1-1 2-2 2C11 20 4 13 4 5c0-1 1-2 2-2z',
  pin: 'M12 21s7-6.5 7-11.5A7 7 0 005 9.5C5 14.5 12 21 12 21zM12 12a2.5 2.5 0 100-5 2.5 2.5 0 000 5z',
  plus: 'M12 5v14M5 12h14',
  redo: 'M19 8a8 8 0 10.8 6.5M19.5 3v5.5H14',
  scan: 'M4 8V4h4M16 4h4v4M20 16v4h-4M8 20H4v-4M4 12h16',
  search: 'M10.5 17a6.5 6.5 0 100-13 6.5 6.5 0 000 13zM15.5 15.5L20 20',
  sound: 'M4 9.5h3.5L12 5v14l-4.5-4.5H4zM15.5 9a4 4 0 010 6M18 6.5a8 8 0 010 11',
  stop: 'M6 6h12v12H6z',
  tasks: 'M4 6.5l1.5 1.5L8 5M4 12.5l1.5 1.5L8 11M4 18.5L5.5 20 8 17M11 7h9M11 13h9M11 19h9',
  trash: 'M5 7h14M9 7V4h6v3M7 7l1 13h8l1-13M10.5 11v5M13.5 11v5',
  warn: 'M12 3.5L22 20H2zM12 10v4.5M12 17.5h.01',
} as const
export type IconName = keyof typeof paths

/** A drawn sign; it stands beside words, or within a button that has a label. */
export function Icon({ name, size = '1.5em' }: { readonly name: IconName; readonly size?: string }) {
  return (
    <svg
      viewBox="0 0 24 24"
      width={size}
      height={size}
      fill="none"
      stroke="currentColor"
      strokeWidth="2"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
      focusable="false"
      style={{ flex: 'none' }}
    >
      <path d={paths[name]} />
    </svg>
  )
}
