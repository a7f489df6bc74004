/** Webhooks: URLs of people's own that are called with what Chalet has to tell them. */
@NullMarked
package org.chalet.command.webhook;

import org.jspecify.annotations.NullMarked;
