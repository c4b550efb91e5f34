import feed from '../../features/feed/feed.fr.json';
import groups from '../../features/groups/groups.fr.json';
import identity from '../../features/identity/identity.fr.json';
import notifications from '../../features/notifications/notifications.fr.json';
import people from '../../features/people/people.fr.json';
import posts from '../../features/posts/posts.fr.json';
import search from '../../features/search/search.fr.json';
import shell from './shell.fr.json';

export const catalogue = { shell, feed, groups, identity, notifications, people, posts, search };
