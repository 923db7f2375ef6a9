/** Runs once, when the server starts. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME === 'nodejs') {
    const { noteSocketAddresses } = await import('./app/_session/socket-address')
    const { noteAddresses } = await import('./app/api/as-it-came')
    noteSocketAddresses()
    noteAddresses()
  }
}
