import type { ContentLanguage } from '@cluster-commons/domain/kernel';

export interface Place {
  name: string;
  lat: number;
  lon: number;
}

/** Names, tongues and towns of one country, enough to tell its members apart. All people made from them are invented. */
export interface CountryPack {
  code: string;
  languages: readonly ContentLanguage[];
  given: readonly string[];
  family: readonly string[];
  places: readonly Place[];
}

const words = (text: string): string[] => text.split(' ');
const place = (name: string, lat: number, lon: number): Place => ({ name, lat, lon });

function country(
  code: string,
  languages: readonly ContentLanguage[],
  given: string,
  family: string,
  places: readonly Place[],
): CountryPack {
  return { code, languages, given: words(given), family: words(family), places };
}

export const countryPacks: readonly CountryPack[] = [
  country(
    'KE',
    ['en'],
    'Wanjiru Otieno Achieng Kamau Njeri Mwangi Atieno Kipchoge Naliaka Juma',
    'Odhiambo Kariuki Wambui Mutua Cheruiyot Ouma Njoroge Barasa Maina Koech',
    [place('Nairobi', -1.29, 36.82), place('Kisumu', -0.09, 34.77), place('Nakuru', -0.3, 36.07)],
  ),
  country(
    'ET',
    ['en'],
    'Tigist Abebe Selam Dawit Hirut Getachew Meron Yonas Almaz Tesfaye',
    'Bekele Tadesse Haile Girma Alemu Wolde Assefa Mekonnen Desta Kebede',
    [place('Addis Ababa', 9.03, 38.74), place('Hawassa', 7.06, 38.48)],
  ),
  country(
    'GH',
    ['en'],
    'Akosua Kwame Abena Kofi Efua Yaw Esi Kojo Ama Kwabena',
    'Mensah Owusu Boateng Asante Appiah Osei Addo Agyeman Darko Ofori',
    [place('Kumasi', 6.69, -1.62), place('Accra', 5.6, -0.19)],
  ),
  country(
    'NG',
    ['en'],
    'Chioma Emeka Aisha Tunde Ngozi Musa Folake Ifeanyi Zainab Segun',
    'Okafor Adeyemi Bello Eze Balogun Nwosu Ibrahim Okonkwo Lawal Obi',
    [place('Aba', 5.11, 7.37), place('Kano', 12.0, 8.52), place('Nnewi', 6.02, 6.92)],
  ),
  country(
    'SN',
    ['fr'],
    'Aminata Moussa Fatou Cheikh Mariama Ousmane Khady Ibrahima Awa Modou',
    'Diop Ndiaye Fall Sow Ba Gueye Sarr Faye Diallo Cissé',
    [place('Dakar', 14.69, -17.45), place('Mbour', 14.42, -16.96)],
  ),
  country(
    'MA',
    ['ar', 'fr'],
    'Fatima Youssef Khadija Rachid Salma Karim Nadia Hassan Imane Omar',
    'Bennani Alaoui Tazi Idrissi Berrada Chraibi Amrani Lahlou Fassi Naciri',
    [place('Fès', 34.03, -5.0), place('Safi', 32.3, -9.24), place('Marrakech', 31.63, -8.0)],
  ),
  country(
    'TN',
    ['ar', 'fr'],
    'Leila Sami Amel Mehdi Rim Walid Ines Hatem Sonia Anis',
    'Trabelsi Gharbi Jaziri Mabrouk Hamdi Ayari Chebbi Mansour Zouari Ferchichi',
    [place('Sfax', 34.74, 10.76), place('Monastir', 35.77, 10.83)],
  ),
  country(
    'EG',
    ['ar'],
    'منى أحمد هدى محمود سارة كريم نادية طارق ياسمين حسام',
    'حسن إبراهيم علي منصور سليم فؤاد رمضان شريف عثمان خليل',
    [place('Damietta', 31.42, 31.81), place('Cairo', 30.04, 31.24)],
  ),
  country(
    'JO',
    ['ar', 'en'],
    'Rania Khaled Dana Fadi Lina Zaid Hala Sami Noor Bashar',
    'Haddad Khoury Nasser Obeidat Zoubi Masri Qasem Saleh Tarawneh Hijazi',
    [place('Amman', 31.95, 35.93), place('Irbid', 32.56, 35.85)],
  ),
  country(
    'IN',
    ['en'],
    'Priya Arjun Lakshmi Rahul Anjali Vikram Meena Suresh Kavita Ravi',
    'Sharma Patel Reddy Nair Iyer Gupta Khan Das Singh Verma',
    [place('Tiruppur', 11.11, 77.34), place('Moradabad', 28.84, 78.77), place('Ludhiana', 30.9, 75.86)],
  ),
  country(
    'PK',
    ['en'],
    'Ayesha Bilal Sana Imran Hina Usman Nadia Kamran Rabia Faisal',
    'Malik Ahmed Butt Chaudhry Qureshi Sheikh Raza Iqbal Mirza Dar',
    [place('Sialkot', 32.49, 74.53), place('Faisalabad', 31.42, 73.08)],
  ),
  country(
    'BD',
    ['en'],
    'Nasrin Rafiq Shirin Kamal Farzana Jamal Taslima Anwar Rehana Masud',
    'Rahman Hossain Akter Islam Begum Chowdhury Karim Sarkar Miah Uddin',
    [place('Dhaka', 23.81, 90.41), place('Bogura', 24.85, 89.37)],
  ),
  country(
    'VN',
    ['en', 'fr'],
    'Linh Minh Hoa Tuấn Thảo Dũng Mai Long Hạnh Phúc',
    'Nguyễn Trần Lê Phạm Hoàng Vũ Đặng Bùi Đỗ Ngô',
    [place('Bát Tràng', 20.98, 105.91), place('Hội An', 15.88, 108.33)],
  ),
  country(
    'ID',
    ['en'],
    'Dewi Budi Sari Agus Wati Hendra Rini Joko Ayu Bambang',
    'Santoso Wijaya Lestari Pratama Kusuma Setiawan Hidayat Saputra Utami Nugroho',
    [place('Jepara', -6.59, 110.67), place('Bandung', -6.92, 107.61)],
  ),
  country(
    'PE',
    ['es'],
    'Rosa Luis Carmen Jorge Milagros César Lucía Pedro Yolanda Raúl',
    'Quispe Mamani Flores Huamán Rojas Condori Vargas Salas Ramos Chávez',
    [place('Arequipa', -16.41, -71.54), place('Juliaca', -15.5, -70.13)],
  ),
  country(
    'MX',
    ['es'],
    'María José Guadalupe Miguel Alejandra Carlos Sofía Arturo Verónica Raúl',
    'Hernández García Martínez López González Ramírez Torres Flores Cruz Ortiz',
    [place('León', 21.12, -101.68), place('Oaxaca', 17.07, -96.73)],
  ),
  country(
    'BO',
    ['es'],
    'Juana Freddy Nélida Edwin Sonia Rubén Gladys Wilmer Marisol Hugo',
    'Choque Apaza Colque Ticona Poma Limachi Nina Calle Aruquipa Copa',
    [place('El Alto', -16.51, -68.16), place('Cochabamba', -17.39, -66.16)],
  ),
  country(
    'BR',
    ['pt', 'es'],
    'Ana João Beatriz Pedro Luiza Tiago Camila Rafael Marina Bruno',
    'Silva Santos Oliveira Souza Lima Costa Pereira Almeida Ribeiro Carvalho',
    [place('Birigui', -21.29, -50.34), place('Franca', -20.54, -47.4)],
  ),
  country(
    'IT',
    ['en', 'fr'],
    'Giulia Marco Chiara Luca Elena Paolo Francesca Andrea Silvia Matteo',
    'Rossi Bianchi Ferrari Conti Ricci Marino Greco Gallo Costa Fontana',
    [place('Prato', 43.88, 11.1), place('Sassuolo', 44.54, 10.78)],
  ),
  country(
    'ES',
    ['es', 'en'],
    'Laura Javier Marta Pablo Elena Sergio Nuria Iván Cristina Diego',
    'Navarro Serrano Molina Castro Ortega Rubio Marín Sanz Iglesias Vidal',
    [place('Castellón', 39.99, -0.05), place('Elche', 38.27, -0.7)],
  ),
];
