/** What people do with the pages, done by a browser against a real server. */
@NullMarked
package org.chalet.stories;

import org.jspecify.annotations.NullMarked;
