/** REST and server-sent events. Every endpoint names its roles; without them it is nobody's. */
@OpenAPIDefinition(
    info =
        @Info(
            title = "Anyuan incident",
            version = "1",
            description =
                "Incidents, the lanes of the three desks, and their commands (警情与席位队列). Times are"
                    + " RFC 3339 in UTC; positions are degrees in CGCS2000; errors are RFC 9457"
                    + " problem details that name the field at fault."),
    security = @SecurityRequirement(name = "jwt"),
    components =
        @Components(
            securitySchemes =
                @SecurityScheme(
                    securitySchemeName = "jwt",
                    type = SecuritySchemeType.HTTP,
                    scheme = "bearer",
                    bearerFormat = "JWT"),
            responses =
                @APIResponse(
                    name = "Problem",
                    description = "A problem: its stable type, and the field at fault",
                    content =
                        @Content(
                            mediaType = "application/problem+json",
                            schema = @Schema(implementation = ProblemBody.class)))))
package org.anyuan.incident.adapter.in.http;

import org.anyuan.common.problem.ProblemBody;
import org.eclipse.microprofile.openapi.annotations.Components;
import org.eclipse.microprofile.openapi.annotations.OpenAPIDefinition;
import org.eclipse.microprofile.openapi.annotations.enums.SecuritySchemeType;
import org.eclipse.microprofile.openapi.annotations.info.Info;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.security.SecurityScheme;
