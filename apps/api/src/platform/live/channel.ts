declare const carried: unique symbol;

/** Where news of one kind about one thing are told. A feature makes its channels and says what they carry. */
export interface Channel<News extends object> {
  readonly name: string;
  readonly [carried]?: News;
}

/**
 * Makes a channel.
 * @param kind of thing, such as `thread`; one feature owns it
 */
export const channelOf = <News extends object>(kind: string, id: string): Channel<News> => ({ name: `${kind}:${id}` });

/** News on their way to a channel. */
export interface Told<News extends object = object> {
  readonly channel: Channel<News>;
  readonly news: News;
}
