package org.platen.carrier.easypost;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.AttributeType;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** One account. Keys that begin with a dot are secrets and stay out of the service's properties. */
@ObjectClassDefinition(
        name = "Platen Carrier EasyPost",
        description = "One account at EasyPost: etc/org.platen.carrier.easypost-<name>.cfg")
@interface EasyPostConfig {
    @AttributeDefinition(description = "Name of the connection: lower-case letters, digits and -")
    String key() default "easypost";

    @AttributeDefinition(description = "API key; one that begins with EZTK is for tests", type = AttributeType.PASSWORD)
    String _apiKey() default "";

    @AttributeDefinition(description = "Secret of the webhooks", type = AttributeType.PASSWORD, required = false)
    String _webhookSecret() default "";

    @AttributeDefinition(description = "Address of the API")
    String baseUrl() default "https://api.easypost.com";

    @AttributeDefinition(description = "Hosts from which label files are fetched; a leading dot means all below it")
    String[] labelHosts() default {
        "easypost-files.s3.us-west-2.amazonaws.com", "easypost-files.s3-us-west-2.amazonaws.com", ".easypost.com"
    };

    @AttributeDefinition(description = "Format of labels: PDF, PNG, ZPL or EPL2")
    String labelFormat() default "PDF";

    @AttributeDefinition(description = "Sender")
    String fromName() default "";

    String fromStreet() default "";

    String fromCity() default "";

    String fromState() default "";

    String fromZip() default "";

    @AttributeDefinition(description = "Sender's country, two letters")
    String fromCountry() default "";

    String fromPhone() default "";

    @AttributeDefinition(description = "Longest wait for one answer")
    int timeoutMillis() default 20_000;

    @AttributeDefinition(description = "Allow plain http to other machines; for tests only")
    boolean allowInsecure() default false;
}
