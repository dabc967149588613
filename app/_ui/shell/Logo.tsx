/** A curve and the place of its maximum. */
export function Logo({ size = 26 }: { size?: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 32 32" aria-hidden="true" focusable="false">
      <rect width="32" height="32" rx="8" fill="#2f599f" />
      <path
        d="M5 24C9 24 10.500 9 14.500 9S19 19 22 19s3-2.500 5-2.500"
        fill="none"
        stroke="#fff"
        strokeWidth="2.400"
        strokeLinecap="round"
      />
      <path
        d="M14.500 24.500v-9"
        stroke="#9fc0f5"
        strokeWidth="1.800"
        strokeDasharray="1.800 2.600"
        strokeLinecap="round"
      />
      <circle cx="14.500" cy="9" r="3" fill="#ffd27a" />
    </svg>
  )
}
