package org.chalet.web.profile;

import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** The pages of {@code /profile}. */
@Configuration(proxyBeanMethods = false)
@Import({ProfilePages.class})
public class ProfileWiring {}
