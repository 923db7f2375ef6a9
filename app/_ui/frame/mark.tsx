/** The mark: three seats round one table, the child in the middle. Always beside the name of the service. */
export function Mark() {
  return (
    <svg viewBox="0 0 40 40" aria-hidden="true" focusable="false">
      <circle
        cx="20"
        cy="20"
        r="15"
        fill="none"
        stroke="currentColor"
        strokeWidth="6"
        strokeLinecap="round"
        strokeDasharray="17.4 14.016"
        transform="rotate(-123 20 20)"
      />
      <circle cx="20" cy="20" r="5.4" fill="#b87400" />
    </svg>
  )
}
