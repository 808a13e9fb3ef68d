/** Does something at once when asked to, then not before a pause is over, once for all that asked meanwhile. */
export class Throttle {
  private isAsked = false
  private isBusy = false
  private isStopped = false
  private timer: NodeJS.Timeout | undefined

  constructor(
    private readonly milliseconds: number,
    private readonly act: () => Promise<void>,
  ) {}

  ask(): void {
    this.isAsked = true
    if (!this.isBusy && !this.isStopped) void this.run()
  }

  stop(): void {
    this.isStopped = true
    clearTimeout(this.timer)
  }

  private async run(): Promise<void> {
    this.isBusy = true
    this.isAsked = false
    await this.act()
    if (!this.isStopped) this.timer = setTimeout(() => this.rest(), this.milliseconds)
  }

  private rest(): void {
    this.isBusy = false
    if (this.isAsked) void this.run()
  }
}
