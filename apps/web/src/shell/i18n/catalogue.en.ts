import feed from '../../features/feed/feed.en.json';
import groups from '../../features/groups/groups.en.json';
import identity from '../../features/identity/identity.en.json';
import notifications from '../../features/notifications/notifications.en.json';
import people from '../../features/people/people.en.json';
import posts from '../../features/posts/posts.en.json';
import search from '../../features/search/search.en.json';
import shell from './shell.en.json';

export const catalogue = { shell, feed, groups, identity, notifications, people, posts, search };
