package org.chalet.server.web;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import java.util.List;
import java.util.Locale;
import org.springdoc.core.customizers.GlobalOperationCustomizer;
import org.springframework.beans.factory.annotation.AnnotatedBeanDefinition;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;
import org.springframework.core.type.MethodMetadata;
import org.springframework.web.method.HandlerMethod;

/** How REST describes itself at {@code /v3/api-docs}; made when it is asked for. */
@Configuration(proxyBeanMethods = false)
public class ApiDescription {
  private static final String BEARER = "bearer";
  private static final String PROBLEM = "Problem";
  private static final String ENDPOINT = "Endpoint";

  @Bean
  @Lazy
  OpenAPI openApi() {
    return new OpenAPI()
        .info(
            new Info()
                .title("Chalet")
                .version("1")
                .description(
                    "Organizations, calendars and contacts. What is refused is answered with"
                        + " problem details (RFC 9457) of type `urn:chalet:error:<token>`."))
        .components(
            new Components()
                .addSecuritySchemes(
                    BEARER,
                    new SecurityScheme()
                        .type(SecurityScheme.Type.HTTP)
                        .scheme("bearer")
                        .description("The token that POST /api/sessions answers"))
                .addSchemas(PROBLEM, problem()))
        .addSecurityItem(new SecurityRequirement().addList(BEARER));
  }

  @Bean
  @Lazy
  GlobalOperationCustomizer operations() {
    return (operation, method) -> {
      operation.operationId(operationId(operation, method));
      describeProblems(operation);
      return operation;
    };
  }

  /** An endpoint class has one operation and is named after it; others name their operations. */
  private static String operationId(Operation operation, HandlerMethod method) {
    String type = method.getBeanType().getSimpleName();
    String name = method.getMethod().getName();
    if (!name.equals("handle") && !name.equals("register")) {
      return operation.getOperationId();
    }
    String command = type.substring(0, type.length() - ENDPOINT.length());
    return command.substring(0, 1).toLowerCase(Locale.ROOT) + command.substring(1);
  }

  private static void describeProblems(Operation operation) {
    ApiResponses responses = operation.getResponses();
    boolean open = operation.getSecurity() != null && operation.getSecurity().isEmpty();
    if (!open && !responses.containsKey("401")) {
      responses.addApiResponse("401", new ApiResponse().description("`not-signed-in`"));
    }
    if (operation.getParameters() != null && !operation.getParameters().isEmpty()) {
      addMissing(responses, "400", "`invalid-value`: a parameter cannot be read");
      addMissing(responses, "403", "`forbidden`: only whoever owns or manages it");
      addMissing(responses, "404", "There is none, or it is not for the one who asks");
    }
    if (operation.getRequestBody() != null) {
      addToBadRequest(responses, "`unknown-field`: the body names one that there is not");
    }
    responses.addApiResponse("default", new ApiResponse().description("Any other refusal"));
    responses.forEach((status, response) -> {
      if (!status.startsWith("2")) {
        response.setContent(problemContent());
      }
    });
  }

  private static void addToBadRequest(ApiResponses responses, String further) {
    ApiResponse known = responses.get("400");
    if (known == null) {
      addMissing(responses, "400", further);
    } else {
      known.setDescription(known.getDescription() + "; " + further);
    }
  }

  private static void addMissing(ApiResponses responses, String status, String description) {
    if (!responses.containsKey(status)) {
      responses.addApiResponse(status, new ApiResponse().description(description));
    }
  }

  private static Content problemContent() {
    Schema<?> reference = new Schema<>().$ref("#/components/schemas/" + PROBLEM);
    return new Content()
        .addMediaType("application/problem+json", new MediaType().schema(reference));
  }

  private static Schema<?> problem() {
    return new ObjectSchema()
        .description("Why a request was refused (RFC 9457)")
        .addProperty("type", new StringSchema().example("urn:chalet:error:not-found"))
        .addProperty("title", new StringSchema())
        .addProperty("status", new IntegerSchema())
        .addProperty("detail", new StringSchema())
        .required(List.of("type", "title", "status"));
  }

  /** Nobody waits at the start for a description that is seldom asked for. */
  @Bean
  static BeanFactoryPostProcessor describeOnDemand() {
    return ApiDescription::makeLazy;
  }

  private static void makeLazy(ConfigurableListableBeanFactory beans) {
    for (String name : beans.getBeanDefinitionNames()) {
      if (beans.getBeanDefinition(name) instanceof AnnotatedBeanDefinition definition) {
        MethodMetadata method = definition.getFactoryMethodMetadata();
        if (method != null && method.getDeclaringClassName().startsWith("org.springdoc.")) {
          definition.setLazyInit(true);
        }
      }
    }
  }
}
