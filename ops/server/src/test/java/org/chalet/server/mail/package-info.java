@NullMarked
package org.chalet.server.mail;

import org.jspecify.annotations.NullMarked;
