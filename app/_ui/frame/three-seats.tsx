/** The mark drawn large, with the seats named. The same facts stand in the text beside it. */
export function ThreeSeats() {
  return (
    <svg
      className="app-hero__art"
      viewBox="26 16 288 288"
      role="img"
      aria-label="A round table with three seats: you, the council and the mediator. Your child is at the centre."
    >
      <circle
        className="seat"
        cx="170"
        cy="160"
        r="116"
        strokeWidth="44"
        strokeLinecap="round"
        strokeDasharray="152 90.95"
        transform="rotate(-127.54 170 160)"
      />
      <circle cx="170" cy="160" r="68" fill="#fff" stroke="#c9c0b0" strokeWidth="2" />
      <circle cx="170" cy="160" r="48" fill="#fdf0cf" stroke="#b87400" strokeWidth="5" />
      <path id="upper-seats" d="M61 160a109 109 0 0 1 218 0" fill="none" />
      <path id="lower-seats" d="M47 160a123 123 0 0 0 246 0" fill="none" />
      <g fontWeight="600" fontSize="23" fill="#fff" textAnchor="middle">
        <text>
          <textPath href="#upper-seats" startOffset="50%">
            Mediator
          </textPath>
        </text>
        <text>
          <textPath href="#lower-seats" startOffset="16.67%">
            You
          </textPath>
        </text>
        <text>
          <textPath href="#lower-seats" startOffset="83.33%">
            Council
          </textPath>
        </text>
      </g>
      <g textAnchor="middle" fontSize="21" fontWeight="700" fill="#17262d">
        <text x="170" y="156">
          Your
        </text>
        <text x="170" y="180">
          child
        </text>
      </g>
    </svg>
  )
}
