SwaggerUIBundle({
  url: '/api/v1/openapi.json',
  dom_id: '#calls',
  docExpansion: 'none',
  displayRequestDuration: true,
  persistAuthorization: false,
  validatorUrl: null
});
