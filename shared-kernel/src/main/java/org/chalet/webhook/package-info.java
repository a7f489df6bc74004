/** Calls of people's webhooks, as those ask for them who have something to tell. */
@NullMarked
package org.chalet.webhook;

import org.jspecify.annotations.NullMarked;
