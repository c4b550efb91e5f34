import { Injectable } from '@nestjs/common';
import { GroupLoader } from '../groups/group.loader.js';
import { PersonLoader } from '../people/person.loader.js';
import type { PersonView } from '../people/person.view.js';
import type { RequestContext } from '../platform/graphql/request-context.js';
import { type Locale, Texts } from '../platform/i18n/texts.js';
import { CommentLoader } from '../posts/comment.loader.js';
import { excerptOf } from '../posts/excerpt.reader.js';
import { PostLoader } from '../posts/post.loader.js';
import type { NotificationView } from './notification.view.js';

const EXCERPT_GRAPHEMES = 90;
const texts = Texts.load(new URL('./messages/', import.meta.url));

/** What a notification says, in the language of the one who asks; only with words that they may read themselves. */
@Injectable()
export class NotificationTexts {
  constructor(
    private readonly people: PersonLoader,
    private readonly groups: GroupLoader,
    private readonly posts: PostLoader,
    private readonly comments: CommentLoader,
  ) {}

  /** One sentence: who did what, and the beginning of what they wrote. */
  async text(notification: NotificationView, context: RequestContext): Promise<string> {
    const { locale } = context.actor;
    const [names, group, excerpt] = await Promise.all([this.names(notification, context), this.groupName(notification, context), this.excerpt(notification, context)]);
    const actors = actorsPhrase(locale, names, notification.actorCount);
    const sentence = texts.say(locale, `text.${messageOf(notification)}`, { actors, group: group ?? '', count: notification.actorCount, ...aboutOf(notification, locale) });
    return excerpt ? texts.say(locale, 'quoted', { sentence, excerpt }) : sentence;
  }

  /** Why the viewer is told. */
  async reason(notification: NotificationView, context: RequestContext): Promise<string> {
    const { locale } = context.actor;
    const group = await this.groupName(notification, context);
    const names = notification.kind === 'MENTIONED' || notification.kind === 'REMOVED';
    const message = notification.kind === 'REMOVED' ? 'removed' : messageOf(notification);
    return texts.say(locale, `reason.${message}${names && group ? '_in' : ''}`, { group: group ?? '' });
  }

  private async names({ actorUuids }: NotificationView, context: RequestContext): Promise<string[]> {
    const actors = await Promise.all(actorUuids.slice(0, 2).map((uuid) => this.people.find(context, uuid)));
    return actors.flatMap((actor) => (actor ? [nameOf(context.actor.locale, actor)] : []));
  }

  private async groupName({ groupUuid }: NotificationView, context: RequestContext): Promise<string | null> {
    return groupUuid === null ? null : ((await this.groups.find(context, groupUuid))?.name ?? null);
  }

  private async excerpt(notification: NotificationView, context: RequestContext): Promise<string | null> {
    if (notification.kind === 'REMOVED') return notification.removedReason;
    const { commentUuid, postUuid } = notification;
    const writing = commentUuid ? await this.comments.find(context, commentUuid) : postUuid ? await this.posts.find(context, postUuid) : null;
    return writing && excerptOf(writing, EXCERPT_GRAPHEMES, (person) => nameOf(context.actor.locale, person));
  }
}

function nameOf(locale: Locale, { isErased, displayName }: PersonView): string {
  return isErased ? texts.say(locale, 'formerColleague') : displayName;
}

function messageOf({ kind, commentUuid }: NotificationView): string {
  const message = kind.toLowerCase();
  return kind === 'REACTED' || kind === 'REMOVED' ? `${message}_${commentUuid ? 'comment' : 'post'}` : message;
}

function actorsPhrase(locale: Locale, [first, second]: string[], count: number): string {
  if (first === undefined) return texts.say(locale, 'actors.nobody');
  if (count === 1 || second === undefined) return texts.say(locale, 'actors.one', { first });
  if (count === 2) return texts.say(locale, 'actors.two', { first, second });
  return texts.say(locale, 'actors.many', { first, count: count - 1 });
}

/** The values of a sentence about what administrators look after. */
function aboutOf({ about }: NotificationView, locale: Locale): Record<string, string | number> {
  if (!about) return {};
  const values: Record<string, string | number> = { name: about.name };
  if (about.count !== undefined) values.count = about.count;
  if (about.at) values.date = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(about.at));
  return values;
}
