/** Who listens to which topic, in one process. */
export class TopicListeners<Listener> {
  private readonly byTopic = new Map<string, Set<Listener>>()

  /** Adds a listener until the returned function is called. */
  add(topic: string, listener: Listener): () => void {
    const ofTopic = this.byTopic.get(topic) ?? new Set()
    ofTopic.add(listener)
    this.byTopic.set(topic, ofTopic)
    return () => {
      ofTopic.delete(listener)
      if (ofTopic.size === 0 && this.byTopic.get(topic) === ofTopic) this.byTopic.delete(topic)
    }
  }

  emit(topic: string, call: (listener: Listener) => void): void {
    this.byTopic.get(topic)?.forEach(call)
  }

  emitAll(call: (listener: Listener) => void): void {
    this.byTopic.forEach((ofTopic) => ofTopic.forEach(call))
  }

  clear(): void {
    this.byTopic.clear()
  }
}
