import type { LanguagePack } from './language-pack.ts';

export const es: LanguagePack = {
  titles: [
    'Primera compra conjunta en [place]: ¿qué conviene escribir antes?',
    'Repartir los costos de un taller común en [sector]',
    '¿Quién paga al agente cuando termina el programa?',
    'Un socio se retira después del pedido',
    'Feria con [number] empresas: ¿un puesto o varios?',
    'Seguimiento sin encuesta cada trimestre',
    'Sello de calidad para [sector]: ¿vale la auditoría?',
  ],
  asks: [
    'Acompañamos a unos [number] talleres cerca de [place], casi todos con menos de seis personas.',
    'El diagnóstico de [sector] en [place] está terminado y las empresas coinciden en una sola cosa.',
    'Nuestra asociación de [place] ya tiene [number] socios y el reglamento anterior no alcanza.',
  ],
  replies: [
    'Pasamos por lo mismo en [place] hace dos años.',
    'Gracias por contarlo con tanta franqueza; nuestro caso en [sector] fue parecido.',
    'Yo separaría las dos preguntas.',
    'Lo probamos con [number] empresas y paramos después de la primera temporada.',
  ],
  facts: [
    'Antes cada quien compraba solo a los mismos dos comerciantes y pagaba hasta una quinta parte más.',
    'La primera reunión era sobre precios, pero lo que discutían era si los demás cumplirían su palabra.',
    'Pedimos un anticipo de [number] por empresa, y ninguno de los que lo pagaron se fue.',
    'La máquina vino de una donación; el alquiler cubre reparaciones, pero no su reemplazo.',
    'Las mujeres dirigen un tercio de las unidades y no estaban en la sala cuando se fijaron los horarios.',
    'Un acta de una página, enviada la misma tarde, hizo más por la confianza que los estatutos.',
    'Nadie había escrito qué pasa cuando alguien no paga.',
    'El precio bajó [number] por ciento, pero el almacén se llevó la mitad.',
  ],
  steps: [
    'escribir quién firma y hasta qué monto',
    'cobrar el anticipo **antes** del pedido',
    'acordar qué pasa con la parte de quien se va',
    'revisar la regla después de [number] pedidos',
    'que dos competidores revisen juntos las cuentas',
  ],
  quotes: [
    'No hace falta ser amigos, hace falta conocer la regla.',
    'Nadie se va cuando irse tiene un precio acordado.',
  ],
  questions: [
    '¿Cómo lo resolvieron, y lo harían otra vez?',
    '¿Alguien tiene un texto que podamos adaptar?',
    '¿Qué mirarían primero?',
  ],
  closings: [
    'Puedo enviar nuestro acuerdo de una página.',
    'Cuéntennos cómo va la temporada.',
    'Yo empezaría más pequeño.',
  ],
  headlines: [
    'Agente de desarrollo, [sector]',
    'Asesor de pequeñas empresas',
    'Secretaria de asociación, [place]',
    'Facilitadora y capacitadora',
  ],
};
